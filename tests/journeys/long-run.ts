import { env } from 'node:process';

/** Whether the tests are run with `--long`: what repeats a test with other seeds and faults is for then. */
export const isLongRun = env['LONG_TESTS'] === '1';

/** The first of some cases that are alike; all of them in a long run. */
export const someOf = <Case>(cases: readonly Case[], count: number): readonly Case[] =>
  isLongRun ? cases : cases.slice(0, count);
