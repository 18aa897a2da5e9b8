/**
 * What helps to teach an algorithm. Its folder `teaching` holds the plans (`index.ts`) and the words (`<language>.ftl`): per
 * plan `plan-<id>` (its title) and `.about`; per part of it `plan-<plan>-<part>` (what is done) and, for each scenario of
 * the algorithm, `ask-<scenario>`: what to ask the room before it runs on.
 */
export interface Teaching {
  readonly plans: readonly LessonPlan[];
}

export interface LessonPlan {
  readonly id: string;
  readonly parts: readonly PlanPart[];
}

export interface PlanPart {
  readonly id: string;
  readonly minutes: number;
  /** What is shown or worked on. */
  readonly scenario?: string;
}
