/** Cards, forms, what hands do, and brief signs: they are not in the first picture. */
import { withWords } from '../localization/later.ts';
import { later } from '../ui/later.tsx';

const parts = later(withWords(() => import('./parts.ts')));

/** Fetches the parts, if they are not there yet. */
export const fetchParts = parts.fetch;

export const AdminForm = parts.part('AdminForm');
export const Applied = parts.part('Applied');
export const ClientCard = parts.part('ClientCard');
export const Hand = parts.part('Hand');
export const LinkMenu = parts.part('LinkMenu');
export const MessageCard = parts.part('MessageCard');
export const NodeCard = parts.part('NodeCard');
export const RequestForm = parts.part('RequestForm');
export const SwarmPresses = parts.part('SwarmPresses');

/** Only large clusters need it, and those that open with one want it in their first picture: it is fetched by itself. */
const swarm = later(() => import('./swarm.tsx'), { onlyWhenAsked: true });

export const Swarm = swarm.part('Swarm');
export const SwarmWords = swarm.part('SwarmWords');
