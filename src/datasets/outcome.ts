import type { Problem } from './problem.ts';

/** A value that was read whole, or every reason why it was not. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };
