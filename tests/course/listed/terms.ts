/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {};
