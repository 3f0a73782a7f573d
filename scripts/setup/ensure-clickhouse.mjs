import { env, getuid, stdout } from 'node:process';
import { findClickhouse } from './find-clickhouse.mjs';
import { platformAttempts } from './install-program.mjs';
import { isMain } from './run.mjs';

// Of Debian's packages; those of others bear the name of a server that is not in their lists.
const packages = { 'apt-get': 'clickhouse-server' };

/** On a machine of its own, such as a container, it is installed; nobody's desktop gets a server unasked. */
const mayInstall = () => env.CLICKHOUSE_SERVER !== '' && (Boolean(env.CI) || getuid?.() === 0);

/**
 * Looks for a ClickHouse server, and installs one where this can be done without asking. It is set as
 * `CLICKHOUSE_SERVER` of this process, empty where there is none: then its tests are not run, which is
 * said. The tests start servers of their own, with their own settings, on free ports.
 */
export async function ensureClickhouse() {
  let found = findClickhouse();
  for (const attempt of found || !mayInstall() ? [] : await platformAttempts(packages)) {
    stdout.write(`Installing ClickHouse: ${attempt.title} …\n`);
    await attempt.run();
    found = findClickhouse();
    if (found) break;
  }
  const none =
    'NOT RUN: the journeys on a ClickHouse server (none was found). Install clickhouse-server or name it: CLICKHOUSE_SERVER=/path/to/clickhouse-server npm test';
  stdout.write(found ? `ClickHouse: ${found}\n` : `${none}\n`);
  env.CLICKHOUSE_SERVER = found ?? '';
}

if (isMain(import.meta.url)) await ensureClickhouse();
