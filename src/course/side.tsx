/** What a step shows beside the stage: one or two of the sandbox's own panels, and what is on the nodes' disks. */
import type { Chapter, LogMark, StepPanel } from '../algorithms/course.ts';
import type { NodeId } from '../kernel/contract.ts';
import { Diagram } from '../panels/diagram/later.ts';
import { Logs } from '../panels/logs/logs.tsx';
import { Why } from '../panels/why/why.tsx';
import { Disk } from './disk.tsx';
import { type LessonState, useLesson } from './lesson.ts';

export function LessonSide({ show }: { readonly show: readonly StepPanel[] }) {
  const told = useLesson(marksTold);
  const machine = useLesson(machineShown);
  const whole = useLesson(({ chapter, stops, at }) => chapter?.scenes[stops[at]?.scene ?? -1]?.wholeLogs === true);
  return (
    <>
      {show.includes('why') && <Why />}
      {show.includes('logs') && <Logs fits={whole} told={told} {...(machine === undefined ? {} : { machine })} />}
      {show.includes('disk') && <Disk />}
      {show.includes('diagram') && (
        <div className="lesson-diagram">
          <Diagram />
        </div>
      )}
    </>
  );
}

const NONE: readonly LogMark[] = [];
/** The marks told up to each step of a chapter, by its number: the same lists each time. */
const known = new WeakMap<Chapter, readonly (readonly LogMark[])[]>();

function marksTold({ chapter, stops, at }: Pick<LessonState, 'chapter' | 'stops' | 'at'>): readonly LogMark[] {
  const stop = stops[at];
  if (!chapter || !stop) return NONE;
  let byStep = known.get(chapter);
  if (!byStep) {
    let marks = chapter.marks ?? NONE;
    byStep = chapter.scenes.flatMap(({ steps }) =>
      steps.map((step) => {
        marks = step.marks ? [...marks, ...step.marks] : marks;
        return marks;
      }),
    );
    known.set(chapter, byStep);
  }
  return byStep[stop.step] ?? NONE;
}

/** Whose state machine a step is about: nobody's while that is asked, since it would be the answer. */
function machineShown({ stops, at, place }: LessonState): NodeId | null | undefined {
  const stop = stops[at];
  if (!stop || !place?.step.machine) return undefined;
  if (stop.kind === 'hold' && place.step.question) return null;
  return place.step.machine(place.hold);
}
