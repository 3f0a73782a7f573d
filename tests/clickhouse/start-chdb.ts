import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { runAt, type Server } from './start-clickhouse.ts';

/** Starts today's ClickHouse in a process of its own; it is one server and no cluster. */
export async function startChdb(
  folder: string,
): Promise<{ server: Server; close: () => Promise<void> }> {
  const started = spawn(execPath, [join(import.meta.dirname, 'serve-chdb.mjs'), folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  started.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const port = await new Promise<string>((resolve, reject) => {
    started.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    started.once('exit', () => reject(new Error(`chDB does not start: ${said}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((resolve) => started.once('exit', () => resolve()));
  const stop = (): Promise<void> => {
    started.kill('SIGKILL');
    return ended;
  };
  return { server: { url, run: runAt(url) }, close: stop };
}
