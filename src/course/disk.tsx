/** What each node would find on its disk beside its log, if it crashed now: its term, and its vote in it. */
import { usePlayhead, useRun } from '../player/index.ts';
import { Sentence } from '../ui/sentence.tsx';
import './disk.css';
import { useLesson } from './lesson.ts';
import { useWords } from './words.ts';

export function Disk() {
  const text = useWords();
  const chapter = useLesson((lesson) => lesson.chapter);
  const moment = usePlayhead((playhead) => playhead.moment);
  const nodes = useRun((run) => run.header?.nodes) ?? [];
  return (
    <section className="lesson-disk" aria-labelledby="disk-title">
      <h2 id="disk-title">{text('course-disk')}</h2>
      <dl>
        {nodes.map((id) => {
          const record = chapter?.disk?.(moment, id) ?? null;
          if (!record) return null;
          const { counter, vote } = record;
          return (
            <div key={id} data-row={id}>
              <dt>{id}</dt>
              <dd>
                <Sentence
                  words={text}
                  id="course-disk-record"
                  values={{
                    term: { kind: 'counter', value: counter },
                    voted: vote === null ? 'no' : 'yes',
                    vote: { kind: 'node', value: vote ?? '' },
                  }}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
