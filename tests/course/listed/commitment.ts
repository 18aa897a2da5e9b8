/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  /** «Candidate's last entry (index 9, term 2), voter's (6, 3): vote? → No; last term beats length» */
  6: false,
  /** «The reverse, voter has not voted? → Yes, despite the shorter log» */
  7: true,
  /** «A current-term entry on 3 nodes, leader dies before telling? → It survives; commitIndex lags» */
  20: 'kept',
  /** «An old-term entry on 3 nodes: committed by counting? → No, it can be overwritten» */
  21: false,
  /** «Then a current-term entry reaches 3? → Both are committed»: that entry is at index 3, the old one at 2. */
  22: 3,
  /** «A deposed leader completes an old entry's majority? → Possible and harmless; the new leader has it» */
  33: 'harmless',
};
