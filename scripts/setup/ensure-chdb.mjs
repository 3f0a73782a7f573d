import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { chdbFolder, findChdb } from './find-chdb.mjs';
import { isMain, projectFolder, runNpm } from './run.mjs';

/**
 * Installs today's ClickHouse as a library (half a gigabyte, so that it is no part of `npm ci`), for the
 * test of equal answers alone. Where it can't be had `CHDB` is empty, and that it is left out is said.
 */
export async function ensureChdb() {
  if (env.CHDB !== '' && !findChdb()) {
    stdout.write('Installing chDB for the test of equal answers …\n');
    cpSync(join(projectFolder, 'tests', 'clickhouse', 'chdb'), chdbFolder, { recursive: true });
    // Not `ci`, which refuses a lock without the libraries of other systems; not every registry has those.
    await runNpm(['install', '--prefix', chdbFolder, '--no-audit', '--no-fund'], { quiet: true });
  }
  const found = findChdb();
  const none =
    'NOT RUN: equal answers of today’s ClickHouse (chDB could not be installed, or CHDB is empty)';
  stdout.write(found ? `chDB: ${found}\n` : `${none}\n`);
  if (!found) env.CHDB = '';
}

if (isMain(import.meta.url)) await ensureChdb();
