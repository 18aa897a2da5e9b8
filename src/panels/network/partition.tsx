/** Who can hear whom: puts each node into a group, and lists the links that were cut one by one. */
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { canDecide, player, useElectorate, usePlayhead, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { HeldButton } from '../../ui/held-button.tsx';
import { cutLinks, GROUPS, groupsOf, partitionOf } from './cuts.ts';
import './network.css';

export function Partition({ onDone }: { readonly onDone?: () => void }) {
  const text = useText();
  const name = useId();
  const network = usePlayhead(({ moment }) => moment.network);
  const cluster = useRun((run) => run.header)?.nodes ?? [];
  const electorate = useElectorate();
  const [groups, setGroups] = useState(() => groupsOf(network, cluster));
  /** What was applied and is not answered yet, each in one text, in order. */
  const applied = useRef<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state of the network is what overrides the choice
  useEffect(() => {
    // But not the answer to what was applied: there may be another choice by then.
    const place = applied.current.indexOf(JSON.stringify(network.groups));
    if (place < 0) setGroups(groupsOf(network, cluster));
    applied.current = place < 0 ? [] : applied.current.slice(place + 1);
  }, [network.groups]);

  const parts = partitionOf(groups, cluster);
  const cuts = cutLinks(network.cuts);
  const decides = parts?.find((part) => canDecide(electorate, part)) ?? null;
  const apply = () => {
    const wanted = JSON.stringify(parts);
    // What is so already changes nothing, and is never heard of.
    if (wanted !== (applied.current.at(-1) ?? JSON.stringify(network.groups)))
      applied.current = [...applied.current, wanted];
    void player.give(parts ? { kind: 'partition', groups: parts } : { kind: 'heal' }).then((isTaken) => {
      if (!isTaken) applied.current = applied.current.filter((each) => each !== wanted);
    });
    onDone?.();
  };

  return (
    <section className="partition" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} className="ui-title">
        {text('panels-partition-title')}
      </h2>
      {cluster.map((id) => (
        <fieldset key={id} className="partition-node">
          <legend>{id}</legend>
          <div className="partition-groups">
            {GROUPS.map((group) => (
              <label key={group} className="partition-group">
                <input
                  type="radio"
                  name={`${name}-${id}`}
                  aria-label={text('panels-partition-group', { group })}
                  checked={groups[id] === group}
                  onChange={() => setGroups({ ...groups, [id]: group })}
                />
                <span aria-hidden="true">{group}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="ui-help" role="status">
        {parts
          ? text('panels-partition-parts', {
              parts: parts.map((part) => part.join(' ')).join(' | '),
              majority: decides?.join(' ') ?? null,
            })
          : text('panels-partition-whole')}
      </p>
      {cuts.length > 0 && (
        <>
          <h3 className="ui-subtitle">{text('panels-cuts-title')}</h3>
          <ul className="partition-cuts">
            {cuts.map(({ from, to, direction }) => (
              <li key={`${from}>${to}`}>
                {text(direction === 'both' ? 'panels-cuts-both' : 'panels-cuts-one-way', { from, to })}
                <Button icon="join" onClick={() => void player.give({ kind: 'join', from, to, direction })}>
                  {text('panels-cuts-join')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="ui-row ui-row-end">
        <HeldButton
          icon="heal"
          why={network.groups === null && cuts.length === 0 ? text('panels-heal-nothing') : null}
          onClick={() => void player.give({ kind: 'heal' })}
        >
          {text('panels-heal')}
        </HeldButton>
        <HeldButton
          look="solid"
          icon="partition"
          why={!parts && network.groups === null ? text('panels-partition-alone') : null}
          onClick={apply}
        >
          {text('panels-partition-apply')}
        </HeldButton>
      </div>
    </section>
  );
}
