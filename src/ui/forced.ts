/** The reader's system sets a palette of its own: what colours tell must be told by shapes. */
export const FORCED = '(forced-colors: active)';
