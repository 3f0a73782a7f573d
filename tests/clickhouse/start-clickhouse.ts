import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterName, reader } from './cluster-names.ts';

/** A real server on a port of this machine. */
export interface Server {
  url: string;
  /** Runs a statement as its owner. Rejects with what the server says. */
  run: (sql: string, body?: string) => Promise<string>;
}

/** One that is a cluster with others. */
export interface Shard extends Server {
  /** As if its machine had lost power. */
  stop: () => Promise<void>;
  /** Starts it again, with what it holds on disk. */
  start: () => Promise<void>;
}

/** Runs statements at an address. */
export const runAt =
  (url: string): Server['run'] =>
  async (sql, body) => {
    const address = body === undefined ? url : `${url}/?query=${encodeURIComponent(sql)}`;
    const response = await fetch(address, { method: 'POST', body: body ?? sql });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const settingsOf = (
  ports: { http: number; tcp: number },
  all: readonly { tcp: number }[],
  folder: string,
) =>
  `<yandex>
  <logger><level>error</level><console>1</console></logger>
  <http_port>${ports.http}</http_port><tcp_port>${ports.tcp}</tcp_port>
  <listen_host>127.0.0.1</listen_host>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>268435456</mark_cache_size>
  <remote_servers><${clusterName}>
    ${all.map(({ tcp }) => `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`).join('')}
  </${clusterName}></remote_servers>
</yandex>`;

const users = `<yandex>
  <profiles>
    <default><allow_experimental_low_cardinality_type>1</allow_experimental_low_cardinality_type></default>
    <read_only><readonly>1</readonly><max_execution_time>30</max_execution_time><enable_http_compression>1</enable_http_compression></read_only>
  </profiles>
  <users>
    <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
    <${reader.user}><password>${reader.password}</password><networks><ip>127.0.0.1</ip></networks><profile>read_only</profile><quota>default</quota></${reader.user}>
  </users>
  <quotas><default><interval><duration>3600</duration><queries>0</queries><errors>0</errors><result_rows>0</result_rows><read_rows>0</read_rows><execution_time>0</execution_time></interval></default></quotas>
</yandex>`;

/** Starts servers that are one cluster; resolves once each of them answers. */
export async function startClickhouse(
  program: string,
  count: number,
): Promise<{ shards: Shard[]; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'clickhouse-'));
  const ports = await Promise.all(
    Array.from({ length: count }, async () => ({ http: await freePort(), tcp: await freePort() })),
  );
  const shards = await Promise.all(
    ports.map((own, index) => startShard(program, join(folder, String(index)), own, ports)),
  );
  return {
    shards,
    close: async () => {
      await Promise.all(shards.map((shard) => shard.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startShard(
  program: string,
  folder: string,
  own: { http: number; tcp: number },
  all: readonly { tcp: number }[],
): Promise<Shard> {
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  writeFileSync(join(folder, 'config.xml'), settingsOf(own, all, folder));
  writeFileSync(join(folder, 'users.xml'), users);
  const url = `http://127.0.0.1:${own.http}`;
  const run = runAt(url);
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const started = spawn(program, [`--config-file=${join(folder, 'config.xml')}`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = started;
    let said = '';
    started.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2_000)));
    const until = Date.now() + 30_000;
    while (!(await run('SELECT 1').catch(() => ''))) {
      if (started.exitCode !== null || Date.now() > until)
        throw new Error(`the server does not start: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await start();
  return { url, run, start, stop: () => (server ? stopProcess(server) : Promise.resolve()) };
}

const stopProcess = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) {
      resolve();
      return;
    }
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
