/** What a step shows beside the stage: one or two of the sandbox's own panels. */
import type { StepPanel } from '../algorithms/course.ts';
import { Diagram } from '../panels/diagram/later.ts';
import { Logs } from '../panels/logs/logs.tsx';
import { Why } from '../panels/why/why.tsx';

export function LessonSide({ show }: { readonly show: readonly StepPanel[] }) {
  return (
    <>
      {show.includes('why') && <Why />}
      {show.includes('logs') && <Logs />}
      {show.includes('diagram') && (
        <div className="lesson-diagram">
          <Diagram />
        </div>
      )}
    </>
  );
}
