/** Panels that open from menus: they are not in the first picture. */
import { withWords } from '../localization/later.ts';
import { later } from '../ui/later.tsx';

const parts = later(withWords(() => import('./parts.ts')));

export const Cut = parts.part('Cut');
export const EntryLife = parts.part('EntryLife');
export const Network = parts.part('Network');
export const Partition = parts.part('Partition');
export const Registers = parts.part('Registers');
export const Rules = parts.part('Rules');
export const SafetyDetails = parts.part('SafetyDetails');
export const Workload = parts.part('Workload');
