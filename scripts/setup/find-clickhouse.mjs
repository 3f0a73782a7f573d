import { env } from 'node:process';
import { programCandidates } from './find-program.mjs';

/**
 * Path of a ClickHouse server to use in tests, or undefined: `CLICKHOUSE_SERVER`, else what is on PATH.
 * None where `CLICKHOUSE_SERVER` is there and empty.
 */
export function findClickhouse() {
  const chosen = env.CLICKHOUSE_SERVER;
  if (chosen === '') return undefined;
  const places = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'];
  return programCandidates({ chosen, names: ['clickhouse-server'], places })[0];
}
