/** The real shapes of the stage, small, for the legend. */
import type { ReactNode } from 'react';
import { termColour, termWash } from '../../ui/colour.ts';
import { Icon, IconShape } from '../../ui/icons.tsx';
import { MessageShape } from '../message-shape.tsx';
import { styled } from '../style.ts';
import { SWARM_GLYPHS } from '../swarm-shapes.ts';
import { TallyRing } from '../tally.tsx';
import type { LegendItem, Sign } from './legend-items.ts';

const R = 12;

export function LegendShape({ item }: { readonly item: LegendItem }) {
  if (item.kind === 'sign') return SIGNS[item.sign]();
  const { standing, counter, badged } = item;
  return (
    <NodeShape counter={counter} standing={standing} dashes={standing === 'contends' ? '4 2.5' : undefined}>
      {badged && standing === 'leads' && <Badge name="star" x={9} />}
    </NodeShape>
  );
}

interface NodeShapeProps {
  readonly counter?: number;
  readonly standing?: string;
  readonly status?: string;
  readonly dashes?: string | undefined;
  readonly children?: ReactNode;
}

function NodeShape({ counter = 1, standing = 'follows', status = 'up', dashes, children }: NodeShapeProps) {
  return (
    <svg className="legend-shape" viewBox="-22 -18 44 36" aria-hidden="true">
      <g
        className="stage-node"
        data-standing={standing}
        data-status={status}
        style={styled({ '--term': termColour(counter), '--r': `${R}px` })}
      >
        <circle className="stage-node-disc" r={R} strokeDasharray={dashes} />
        {children}
      </g>
    </svg>
  );
}

function Badge({ name, x }: { readonly name: 'star' | 'pause' | 'lock'; readonly x: number }) {
  return (
    <g className={`stage-badge stage-badge-${name}`} transform={`translate(${x} -9)`}>
      <circle r={7} />
      <g transform="scale(.5) translate(-10 -10)">
        <IconShape name={name} />
      </g>
    </g>
  );
}

function Figure({ children }: { readonly children: string }) {
  return (
    <text className="stage-node-number" dy="0.35em" fontSize={14} fontWeight={650} textAnchor="middle">
      {children}
    </text>
  );
}

type View = Parameters<typeof MessageShape>[0]['view'];
const SAMPLE: View = { kind: 'request', entries: [], verdict: null, name: '', from: 'C1' };

function Message({ view }: { readonly view: Partial<View> }) {
  const whole = { ...SAMPLE, ...view };
  return (
    <span className="legend-shape legend-message" aria-hidden="true">
      <span
        className={`stage-message stage-message-${whole.kind}`}
        style={styled({
          '--term': termColour(1),
          '--turn': '0deg',
          '--tail': 'calc(16px * var(--u))',
          '--head': 'calc(9px * var(--u))',
        })}
      >
        <span className="stage-message-body">
          <MessageShape view={whole} />
        </span>
      </span>
    </span>
  );
}

/** As `swarm.tsx` draws it on its canvas. */
function Dot({ hollow = false }: { readonly hollow?: boolean }) {
  return (
    <Strokes>
      <circle r={3.5} strokeWidth={1.5} stroke={termColour(1)} fill={hollow ? 'var(--bg)' : termColour(1)} />
    </Strokes>
  );
}

function Strokes({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="legend-shape" viewBox="-22 -18 44 36" aria-hidden="true">
      {children}
    </svg>
  );
}

function ClientBox({ children }: { readonly children: ReactNode }) {
  return (
    <span className="legend-shape legend-client" aria-hidden="true">
      <small>{children}</small>
    </span>
  );
}

const MARK = <path className="stage-link-mark" d="M-4 6L0 -6M0 6L4 -6" />;

const SIGNS: { readonly [S in Sign]: () => ReactNode } = {
  crashed: () => <NodeShape status="crashed" dashes="2.5 4" />,
  paused: () => (
    <NodeShape status="paused">
      <Badge name="pause" x={-9} />
    </NodeShape>
  ),
  learner: () => (
    <Strokes>
      <g className="stage-node" style={styled({ '--term': termColour(1), '--r': `${R}px` })}>
        <rect className="stage-node-disc" x={-10} y={-10} width={20} height={20} rx={3} />
      </g>
    </Strokes>
  ),
  outside: () => (
    <Strokes>
      <g className="stage-node" data-membership="outside" style={styled({ '--term': termColour(1), '--r': `${R}px` })}>
        <circle className="stage-node-disc" r={9} />
      </g>
    </Strokes>
  ),
  clock: () => (
    <NodeShape>
      <Figure>2×</Figure>
    </NodeShape>
  ),
  locks: () => (
    <NodeShape>
      <Badge name="lock" x={-9} />
    </NodeShape>
  ),
  glow: () => (
    <NodeShape>
      <circle className="legend-glow" r={17} />
    </NodeShape>
  ),
  term: () => (
    <NodeShape>
      <Figure>1</Figure>
    </NodeShape>
  ),
  colour: () => (
    <>
      <span className="legend-colour">
        <NodeShape />
      </span>
      <span className="legend-shape legend-shapes" aria-hidden="true">
        {SWARM_GLYPHS}
      </span>
    </>
  ),
  timer: () => (
    <NodeShape>
      <path className="legend-arc" d="M0 -16A16 16 0 1 1 -16 0" />
    </NodeShape>
  ),
  tally: () => (
    <NodeShape>
      <TallyRing radius={11} agreed={2} members={5} needed={3} place="whole" />
    </NodeShape>
  ),
  request: () => <Message view={{}} />,
  entries: () => <Message view={{ entries: [1] }} />,
  reply: () => <Message view={{ kind: 'reply' }} />,
  yes: () => <Message view={{ kind: 'reply', verdict: 'yes' }} />,
  no: () => <Message view={{ kind: 'reply', verdict: 'no' }} />,
  client: () => <Message view={{ kind: 'client', name: '' }} />,
  dot: () => <Dot />,
  hollowDot: () => <Dot hollow />,
  waits: () => (
    <ClientBox>
      <span className="stage-client-waits">
        <span className="stage-client-dot" />
      </span>
    </ClientBox>
  ),
  answered: () => (
    <ClientBox>
      <span className="legend-answered">
        <Icon name="check" small />
      </span>
    </ClientBox>
  ),
  applied: () => (
    <span className="legend-shape legend-message" aria-hidden="true">
      <span className="stage-applied" style={styled({ '--term': termColour(1), '--wash': termWash(1) })}>
        x←1
      </span>
    </span>
  ),
  lost: () => (
    <Strokes>
      <path className="stage-link-mark" d="M-6 -6L6 6M6 -6L-6 6" />
    </Strokes>
  ),
  link: () => (
    <Strokes>
      <path className="stage-link-line" d="M-20 0H20" />
    </Strokes>
  ),
  cut: () => (
    <Strokes>
      <path className="stage-link-line stage-link-dashed" d="M-20 0H-8M8 0H20" />
      {MARK}
    </Strokes>
  ),
  oneWay: () => (
    <Strokes>
      <path className="stage-link-line stage-link-works" d="M-20 -6H12" />
      <path className="stage-link-tip" d="M20 -6L11 -10V-2Z" />
      <path className="stage-link-line stage-link-dashed" d="M-20 6H-8M8 6H20" />
      <g transform="translate(0 6)">{MARK}</g>
    </Strokes>
  ),
  parted: () => (
    <Strokes>
      <g className="stage-link-parted">
        <path className="stage-link-line" d="M-20 0H20" />
      </g>
    </Strokes>
  ),
  split: () => (
    <Strokes>
      <path className="stage-plane stage-plane-part" d="M-20 -15H-2L-8 15H-20Z" />
      <path className="stage-plane stage-plane-part" d="M20 -15H6L0 15H20Z" />
    </Strokes>
  ),
  violated: () => (
    <Strokes>
      <g className="hand-violated">
        <path className="hand-violated-join" d="M-14 0H14" />
        <circle className="hand-violated-ring" cx={-14} r={6} />
        <circle className="hand-violated-ring" cx={14} r={6} />
      </g>
    </Strokes>
  ),
  held: () => (
    <Strokes>
      <g className="hand-violated">
        <g className="hand-held">
          <rect x={-20} y={-11} width={40} height={22} rx={5} />
          <text dy="0.35em" fontSize={14} textAnchor="middle">
            {'≠ '}
            <tspan data-differs="true">2</tspan>
          </text>
        </g>
      </g>
    </Strokes>
  ),
};
