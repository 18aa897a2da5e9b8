/** What of the stage is fetched later: see `later.ts`. */
export { AdminForm } from './admin-form.tsx';
export { Applied } from './applied.tsx';
export { ClientCard } from './clients-card.tsx';
export { Hand } from './hand/hand.tsx';
export { LinkMenu } from './link-menu.tsx';
export { MessageCard } from './message-card.tsx';
export { NodeCard } from './node-card.tsx';
export { RequestForm } from './request-form.tsx';
export { SwarmPresses } from './swarm-presses.tsx';
