/** What an administrator may ask of a server, and the check of its arguments. */
import type { Json } from '../../kernel/contract.ts';

type Args = Readonly<Record<string, Json | undefined>>;
type Check = (args: Args) => string | null;

const none: Check = () => null;
const server: Check = ({ server }) => nameProblem('server', server);
const members: Check = ({ members }) => {
  if (!Array.isArray(members) || members.length === 0) return 'members must be a list of servers, not empty';
  for (const member of members) {
    const wrong = nameProblem('a member', member);
    if (wrong !== null) return wrong;
  }
  return new Set(members).size === members.length ? null : 'members names a server twice';
};

function nameProblem(what: string, value: Json | undefined): string | null {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_-]{0,15}$/.test(value)
    ? null
    : `${what} must be the name of a server, like S4`;
}

/** By verb; the arguments are those of the trace format, plus `server` for whom the change concerns. */
export const VERBS = {
  addServer: server,
  removeServer: server,
  addLearner: server,
  promote: server,
  changeMembership: members,
  transferLeadership: ({ to }) => (to === undefined ? null : nameProblem('to', to)),
  snapshot: none,
} as const satisfies Record<string, Check>;

export type Verb = keyof typeof VERBS;
