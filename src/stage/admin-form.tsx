/**
 * What an administrator may ask of a node. Which verbs there are is the algorithm's to say, and whether one makes sense
 * at the moment the node's: its answer, granted or not, stands here in its own words.
 */
import { useId, useRef, useState } from 'react';
import type { AlgorithmPage, VerbForm } from '../algorithms/manifest.ts';
import type { Json, NodeId } from '../kernel/contract.ts';
import { membershipOf } from '../kernel/presentation.ts';
import type { TraceNote } from '../kernel/trace.ts';
import { useText } from '../localization/index.ts';
import { getPlayhead, getRun, player, useAlgorithm, usePlayhead, useRun } from '../player/index.ts';
import { Button } from '../ui/button.tsx';
import { HeldButton } from '../ui/held-button.tsx';
import { Icon } from '../ui/icons.tsx';
import { NoteSentence } from '../ui/sentence.tsx';
import './admin-form.css';
import { tellingNotes } from './admin.ts';
import { RequestForm } from './request-form.tsx';

interface AdminFormProps {
  /** The node that is asked at first. */
  readonly node: NodeId;
  /** There is nothing to go back to: the last button closes the menu. */
  readonly closes?: boolean;
  onBack(): void;
}

/** What came of a wish: the notes of the node that was asked, or why the engine refused to ask it. */
type Outcome = { readonly notes: readonly TraceNote[] } | { readonly problem: string };

export function AdminForm({ node, closes = false, onBack }: AdminFormProps) {
  const text = useText();
  const name = useId();
  const page = useAlgorithm();
  const cluster = useRun((run) => run.header)?.nodes ?? [];
  const [asked, setAsked] = useState(node);
  const [verb, setVerb] = useState<VerbForm | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reads, setReads] = useState(false);
  const isAsking = useRef(false);
  if (!page) return null;
  const reading = page.operations.find((operation) => operation.reads);
  if (reads && reading) {
    const back = () => setReads(false);
    return <RequestForm node={asked} kind={reading.kind} onDone={back} onBack={back} />;
  }

  const ask = async ({ id, argument }: VerbForm, value: Json | null): Promise<void> => {
    // Pressed once more before it is answered it is meant but once.
    if (isAsking.current) return;
    isAsking.current = true;
    const argued = argument && value !== null ? { [argument.name]: value } : {};
    const given = await player.give({ kind: 'admin', node: asked, verb: id, ...argued });
    isAsking.current = false;
    // What was pressed goes away with the choice: the focus goes back to the verb.
    document.getElementById(`${name}-${id}`)?.focus();
    setVerb(null);
    setOutcome(
      given
        ? { notes: tellingNotes(getPlayhead().moment.event?.notes ?? [], page.weights) }
        : { problem: getRun().problem?.code ?? 'bad-command' },
    );
  };

  return (
    <section className="admin" aria-label={text('stage-admin-title')}>
      <h2 className="stage-card-title">{text('stage-admin-title')}</h2>
      <label className="stage-field">
        <span>{text('stage-admin-asked')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the form was asked for, and takes the card's place */}
        <select autoFocus value={asked} onChange={(event) => setAsked(event.target.value)}>
          {cluster.map((id) => (
            <NodeOption key={id} id={id} page={page} />
          ))}
        </select>
      </label>
      <ul className="admin-verbs">
        {page.verbs.map((form) => (
          <li key={form.id}>
            <button
              type="button"
              id={`${name}-${form.id}`}
              className="admin-verb"
              aria-expanded={verb === form}
              onClick={() => {
                setOutcome(null);
                setVerb(verb === form ? null : form);
              }}
            >
              {text(`verb-${form.id}`)}
              <Icon name="down" small />
            </button>
            {verb === form && (
              <div className="admin-wish">
                <p className="ui-help">{text(`verb-${form.id}.description`)}</p>
                <Argument form={form} asked={asked} page={page} onChoose={(value) => void ask(form, value)} />
              </div>
            )}
          </li>
        ))}
        {reading && (
          <li>
            <button type="button" className="admin-verb" onClick={() => setReads(true)}>
              {text('stage-admin-read')}
              <Icon name="next" small />
            </button>
          </li>
        )}
      </ul>
      <div className="admin-outcome" role="status">
        {outcome && 'problem' in outcome && <p className="admin-problem">{text(`error-${outcome.problem}`)}</p>}
        {outcome && 'notes' in outcome && (
          <>
            {outcome.notes.map((note) => (
              <p key={note.rule}>
                <NoteSentence note={note} presentation={page.presentation} />
              </p>
            ))}
            {outcome.notes.length === 0 && <p>{text('stage-admin-silent', { node: asked })}</p>}
          </>
        )}
      </div>
      <div className="stage-actions">
        <Button onClick={onBack}>{text(closes ? 'stage-admin-close' : 'stage-admin-back')}</Button>
      </div>
    </section>
  );
}

/** «S3 · leader» */
function NodeOption({ id, page }: { readonly id: NodeId; readonly page: AlgorithmPage }) {
  const text = useText();
  const role = usePlayhead(({ moment }) => {
    const node = moment.nodes[id];
    if (!node?.state || node.status === 'crashed') return null;
    return page.presentation.node(node.state, Object.keys(moment.nodes), moment.rulesOff).role;
  });
  const crashed = usePlayhead(({ moment }) => moment.nodes[id]?.status === 'crashed');
  const words = crashed ? text('status-crashed') : role === null ? '' : text(`role-${role}`);
  return <option value={id}>{words === '' ? id : text('stage-role-and', { role: id, addition: words })}</option>;
}

interface ArgumentProps {
  readonly form: VerbForm;
  readonly asked: NodeId;
  readonly page: AlgorithmPage;
  onChoose(value: Json | null): void;
}

/** What the verb is about, and doing it: a press on a node does it at once; several are ticked first. */
function Argument({ form: { id: verb, argument }, asked, page, onChoose }: ArgumentProps) {
  const text = useText();
  const nodes = usePlayhead(({ moment }) => moment.nodes);
  const cluster = Object.keys(nodes);
  const state = nodes[asked]?.state;
  const members = (state && page.presentation.node(state, cluster).members) ?? null;
  const [chosen, setChosen] = useState<readonly NodeId[]>(() => members?.voters ?? cluster);
  const membership = (id: NodeId) => members && text(`membership-${membershipOf(members, id)}`);

  if (!argument) {
    return (
      <div className="admin-argument">
        <Button look="solid" onClick={() => onChoose(null)}>
          {text(`verb-${verb}`)}
        </Button>
      </div>
    );
  }
  if (argument.kind === 'nodes') {
    return (
      <fieldset className="admin-argument">
        <legend className="ui-unseen">{text('stage-admin-which', { verb: text(`verb-${verb}`) })}</legend>
        {cluster.map((id) => (
          <label key={id} className="admin-tick">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                setChosen(cluster.filter((each) => (each === id ? target.checked : chosen.includes(each))))
              }
            />
            {id}
          </label>
        ))}
        <HeldButton
          look="solid"
          why={chosen.length === 0 ? text('stage-admin-nobody') : null}
          onClick={() => onChoose(chosen)}
        >
          {text('stage-admin-apply')}
        </HeldButton>
      </fieldset>
    );
  }
  const fits = (id: NodeId) => !members || (argument.of?.includes(membershipOf(members, id)) ?? true);
  if (!cluster.some(fits)) return <p className="admin-none">{text(`verb-${verb}.none`)}</p>;
  return (
    <div className="admin-argument" role="group" aria-label={text('stage-admin-which', { verb: text(`verb-${verb}`) })}>
      {argument.kind === 'optional-node' && (
        <Button place="admin-any" onClick={() => onChoose(null)}>
          {text(`verb-${verb}.any`)}
        </Button>
      )}
      {cluster.map((id) => (
        <HeldButton
          key={id}
          place="admin-node"
          why={fits(id) ? null : text('stage-admin-unfit', { node: id, membership: membership(id) })}
          onClick={() => onChoose(id)}
        >
          {id}
          {members && <small>{membership(id)}</small>}
        </HeldButton>
      ))}
    </div>
  );
}
