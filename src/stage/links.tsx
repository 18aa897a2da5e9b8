/** The links between the nodes: quiet lines, and what is cut. Each can be chosen, to cut or join it. */
import { type KeyboardEvent, memo, useState } from 'react';
import type { NetworkState } from '../kernel/network.ts';
import { useText } from '../localization/index.ts';
import { useIsFixed } from '../player/index.ts';
import { between, distance, round, type Segment } from './geometry.ts';
import { gapped, isDrawn, type LinkState, linksOf, MOST_OFFERED, segmentOf } from './link-state.ts';
import type { StageLayout } from './stage-layout.ts';
import './links.css';

interface LinksProps {
  readonly layout: StageLayout;
  readonly network: NetworkState;
  /** The link whose menu is open, as `S1>S2`. */
  readonly chosen: string | null;
  onOpen(link: LinkState, element: Element): void;
}

export const Links = memo(function Links({ layout, network, chosen, onOpen }: LinksProps) {
  const text = useText();
  const [current, setCurrent] = useState(0);
  const fixed = useIsFixed();
  const links = linksOf(Object.keys(layout.nodes), network);
  const offered = links.length <= MOST_OFFERED;
  if (links.length === 0) return null;

  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (Math.min(current, links.length - 1) + step + links.length) % links.length;
    setCurrent(next);
    event.currentTarget.querySelectorAll<SVGGElement>('[data-link]')[next]?.focus();
  };

  return (
    <div className="stage-layer stage-links" role="group" aria-label={text('stage-links')} onKeyDown={walk}>
      <svg role="presentation" width={layout.size.width} height={layout.size.height}>
        {links.map((link, k) => (
          <g
            key={`${link.a}>${link.b}`}
            className={`stage-link stage-link-${link.state}`}
            data-link={`${link.a}>${link.b}`}
            data-state={link.state}
            {...(offered &&
              !fixed && {
                role: 'button',
                tabIndex: k === Math.min(current, links.length - 1) ? 0 : -1,
                'aria-label': text('stage-link-spoken', { ...link }),
                'aria-haspopup': 'dialog' as const,
                'aria-expanded': chosen === `${link.a}>${link.b}`,
                onClick: (event) => onOpen(link, anchorOn(event.currentTarget)),
                onFocus: () => setCurrent(k),
                onKeyDown: (event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  event.stopPropagation();
                  onOpen(link, anchorOn(event.currentTarget));
                },
              })}
          >
            <LinkShape layout={layout} link={link} offered={offered} drawn={isDrawn(link.state, links.length)} />
          </g>
        ))}
      </svg>
    </div>
  );
});

/** A link is long: its menu opens at its middle. */
function anchorOn(link: Element): Element {
  return link.querySelector('.stage-link-middle') ?? link;
}

interface LinkShapeProps {
  readonly layout: StageLayout;
  readonly link: LinkState;
  readonly offered: boolean;
  readonly drawn: boolean;
}

function LinkShape({ layout, link, offered, drawn }: LinkShapeProps) {
  const { scale } = layout;
  const whole = segmentOf(layout, link.a, link.b);
  if (!whole) return null;
  const middle = between(whole.from, whole.to, 0.5);
  return (
    <>
      {offered && <Line className="stage-link-hit" along={whole} />}
      {offered && <circle className="stage-link-middle" cx={round(middle.x)} cy={round(middle.y)} r={1} />}
      {link.state === 'oneWay' ? (
        <OneWay layout={layout} link={link} />
      ) : link.state === 'cut' ? (
        <Cut along={whole} scale={scale} />
      ) : (
        drawn && <Line className="stage-link-line" along={whole} />
      )}
    </>
  );
}

/** Two lanes, as messages keep to the right: the one that works ends in an arrow, the other is cut. */
function OneWay({ layout, link: { from, to } }: { layout: StageLayout; link: LinkState }) {
  const { scale } = layout;
  const works = segmentOf(layout, from, to, 5 * scale);
  const blocked = segmentOf(layout, to, from, 5 * scale);
  if (!works || !blocked) return null;
  const tip = 7 * scale;
  return (
    <>
      <Line className="stage-link-line stage-link-works" along={works} />
      <path
        className="stage-link-tip"
        d={`M0 0L${round(-tip * 1.3)} ${round(-tip / 2)}V${round(tip / 2)}Z`}
        transform={`translate(${round(works.to.x)} ${round(works.to.y)}) rotate(${round(degrees(works))})`}
      />
      <Cut along={blocked} scale={scale} />
    </>
  );
}

/** Dashes with a gap, and in the gap the two strokes of a cut. */
function Cut({ along, scale }: { along: Segment; scale: number }) {
  const middle = between(along.from, along.to, 0.5);
  const high = 6 * scale;
  const apart = 3 * scale;
  return (
    <>
      {gapped(along, 22 * scale).map((part, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the part before the gap and the one after it
        <Line key={k} className="stage-link-line stage-link-dashed" along={part} />
      ))}
      <path
        className="stage-link-mark"
        d={`M${-apart - 2} ${high}L${-apart + 2} ${-high}M${apart - 2} ${high}L${apart + 2} ${-high}`}
        transform={`translate(${round(middle.x)} ${round(middle.y)}) rotate(${round(degrees(along))})`}
      />
    </>
  );
}

function Line({ along: { from, to }, className }: { along: Segment; className: string }) {
  if (distance(from, to) < 1) return null;
  return <line className={className} x1={round(from.x)} y1={round(from.y)} x2={round(to.x)} y2={round(to.y)} />;
}

function degrees({ from, to }: Segment): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}
