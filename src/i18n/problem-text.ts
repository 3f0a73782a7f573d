import type { Problem } from '../datasets/problem.ts';
import type { Messages } from './vi/messages.ts';

/** Why something in a dataset is a problem, in the reader's words. */
export function problemText({ code, params }: Problem, { problems }: Messages): string {
  // The code picks the reason that takes these very parameters; the compiler can't follow the pair.
  const reason = problems[code] as (params: Problem['params']) => string;
  return reason(params);
}
