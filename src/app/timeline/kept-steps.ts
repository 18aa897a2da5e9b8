/** Steps that were kept with a run, when the page is loaded again: what stands there may be of another version, or anything. */
import type { Growth } from '../../engine/wire.ts';
import { type Is, isAmount, isEither, isFlag, isList, isNull, isOneOf, isShape, isText } from '../../ui/shape.ts';
import type { Left } from '../reopen.ts';
import { arePlaces, isHeader } from '../session.ts';
import type { Pruned } from './pruning.ts';
import { areAdditions } from './store.ts';
import type { Kind, Kinds, Remembered } from './undo.ts';

/** Of a branch, and of a run's header, the engine refuses what makes no sense. */
const isGrowth = isShape<Pick<Growth, 'id' | 'given'>>({
  id: isAmount,
  given: isList((_): _ is never => true),
}) as Is<Growth>;
const isOrigin = isShape<Pruned['children'][number]>({
  id: isAmount,
  parent: isEither(isAmount, isNull),
  forkedAt: isAmount,
  inherited: isAmount,
});
const isLeft = isShape<Left>({
  header: isHeader as Is<Left['header']>,
  opening: isShape({ start_us: isAmount, play: isFlag, branches: isList(isGrowth), branch: isAmount }) as Is<
    Left['opening']
  >,
  added: areAdditions,
  places: arePlaces,
  index: isEither(isAmount, isNull),
});

const KINDS: { readonly [K in Kind]: Is<Kinds[K]> } = {
  added: isShape<Kinds['added']>({ before: areAdditions, after: areAdditions }),
  branch: isShape<Kinds['branch']>({
    before: areAdditions,
    after: areAdditions,
    pruned: isShape<Pruned>({ branch: isGrowth, children: isList(isOrigin) }),
    heir: isEither(isAmount, isNull),
  }),
  places: isShape<Kinds['places']>({ before: arePlaces, after: arePlaces }),
  run: isShape<Kinds['run']>({ run: isEither(isLeft, isNull) }),
  given: isShape<Kinds['given']>({ given: (value): value is number => Number.isInteger(value) && Number(value) > 1 }),
};

const isMarked = isShape<Pick<Remembered, 'kind' | 'from' | 'to'>>({
  kind: isOneOf(...(Object.keys(KINDS) as Kind[])),
  from: isText,
  to: isText,
});

const isStep = (value: unknown): value is Remembered => isMarked(value) && KINDS[value.kind](value);

const areSteps = isShape<{ readonly done: readonly Remembered[]; readonly undone: readonly (Remembered | null)[] }>({
  done: isList(isStep),
  undone: isList(isEither(isStep, isNull)),
});

/** @returns the steps, or null where there are none that make sense */
export function readSteps(kept: unknown) {
  return areSteps(kept) ? kept : null;
}
