import { env } from 'node:process';

/** Whether the tests are run with `--long`: what repeats a test with other seeds and faults is for then. */
export const isLongRun = env['LONG_TESTS'] === '1';
