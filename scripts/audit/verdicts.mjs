/**
 * Named checks and their sum, as Lighthouse reckons: a category's score is the weight of the checks that passed over
 * the weight of those that applied. What weighs nothing is told and does not count.
 */

/**
 * @typedef {object} Verdict
 * @property {string} id
 * @property {number} weight
 * @property {string | null} failure why it failed; null if it passed
 *
 * @typedef {object} Category
 * @property {string} category
 * @property {number} score 0 to 100
 * @property {number} checks how many applied
 * @property {{ id: string, why: string }[]} failing
 */

/** @param {string} category @param {readonly Verdict[]} verdicts @returns {Category} */
export function summed(category, verdicts) {
  const weigh = (/** @type {readonly Verdict[]} */ some) => some.reduce((sum, { weight }) => sum + weight, 0);
  const applied = weigh(verdicts);
  const passed = weigh(verdicts.filter(({ failure }) => failure === null));
  return {
    category,
    score: applied === 0 ? 0 : Math.floor((100 * passed) / applied),
    checks: verdicts.length,
    failing: verdicts.flatMap(({ id, failure }) => (failure === null ? [] : [{ id, why: failure }])),
  };
}

/**
 * A verdict from what was found amiss. @param {string} id @param {number} weight
 * @param {readonly string[]} amiss empty if it passed
 * @returns {Verdict}
 */
export function verdict(id, weight, amiss) {
  return { id, weight, failure: amiss.length === 0 ? null : amiss.slice(0, 5).join('; ') };
}
