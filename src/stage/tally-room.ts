/** Where the tally rings stand. */

/** In radii of the node; `ring.ts` keeps it free. Two rings share the room of one. */
export const ROOM = {
  whole: { radius: 1.36, width: 0.13 },
  outer: { radius: 1.392, width: 0.066 },
  inner: { radius: 1.3, width: 0.066 },
};
