import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import startWasm, { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { PartError } from '../ingest/parquet/part-error.ts';
import type { ParquetParts } from '../ingest/parquet/parquet-parts.ts';
import { openParquetParts } from './parquet-parts-client.ts';
import PartsWorker from './parquet-parts-worker.ts?worker';

// A blob's address is asked for ranges as one of a server is.
let part: string;
let size: number;
let bytes: Uint8Array<ArrayBuffer>;
let parts: ParquetParts;

const addressOf = (content: Uint8Array<ArrayBuffer>): string =>
  URL.createObjectURL(new Blob([content], { type: 'application/vnd.apache.parquet' }));

beforeAll(async () => {
  await startWasm({ module_or_path: new URL(wasm, location.href) });
  const rows = Array.from({ length: 3000 }, (_, row) => row);
  const table = tableFromArrays({
    place: rows.map((row) => `63-${10 + (row % 5)}`),
    value: Float64Array.from(rows, (row) => row / 4),
  });
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(1000)
    .build();
  const file = writeParquet(Table.fromIPCStream(tableToIPC(table, 'stream')), properties);
  bytes = new Uint8Array(file);
  size = bytes.length;
  part = addressOf(bytes);
});

afterEach(() => parts.close());

test('footer, rows and counts are read in a worker', async () => {
  parts = openParquetParts({ baseUrl: location.href });
  const footer = await parts.footer(part, {});
  expect(footer).toMatchObject({ part, bytes: size, rows: 3000 });
  const [, group] = footer.rowGroups;
  if (!group) throw new Error('no row group');
  const where = [{ column: 'place', in: ['63-12'] }];
  const { ipc, rows } = await parts.rows(group, ['value', 'place'], { where });
  expect(rows).toBe(200);
  const table = tableFromIPC(ipc);
  expect(table.getChild('value')?.get(0)).toBe(1002 / 4);
  expect(table.getChild('place')?.get(199)).toBe('63-12');
  const columns = [{ column: 'place' }];
  const counts = await parts.counts(footer.rowGroups, columns, { as: 'found' });
  expect(counts.rows).toBe(5);
  const found = tableFromIPC(counts.ipc).getChild('found');
  expect([...(found ?? [])]).toEqual([600n, 600n, 600n, 600n, 600n]);
  expect(parts.fetchedBytes).toBeGreaterThan(0);
});

test('a part that isn’t one, and a damaged row group, are told by name', async () => {
  parts = openParquetParts({ baseUrl: location.href });
  const csv = addressOf(new TextEncoder().encode('indicator_id,value\na,1\n'));
  const none = await parts.footer(csv, {}).catch((error: unknown) => error);
  expect(none).toBeInstanceOf(PartError);
  expect(none).toMatchObject({ fault: { code: 'not-parquet', part: csv } });

  const footer = await parts.footer(part, {});
  const chunk = footer.rowGroups[2]?.columns.get('value');
  if (!chunk) throw new Error('no column');
  const damaged = bytes.slice();
  damaged.fill(255, chunk.start + 30, chunk.start + chunk.bytes);
  const { rowGroups } = await parts.footer(addressOf(damaged), {});
  if (!rowGroups[2]) throw new Error('no row group');
  const error = await parts.rows(rowGroups[2], ['value'], {}).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    fault: { code: 'corrupt', rowGroup: 2, detail: expect.stringContaining('value') },
  });
});

test('a signal ends a question with its reason, and the next is answered', async () => {
  parts = openParquetParts({ baseUrl: location.href });
  const { rowGroups } = await parts.footer(part, {});
  if (!rowGroups[0]) throw new Error('no row group');
  const controller = new AbortController();
  const reading = parts.rows(rowGroups[0], ['value'], { signal: controller.signal });
  controller.abort('no longer shown');
  await expect(reading).rejects.toBe('no longer shown');
  expect((await parts.rows(rowGroups[0], ['value'], {})).rows).toBe(1000);
});

test('a worker that crashes fails what it had in hand; another goes on with the same version', async () => {
  const workers: Worker[] = [];
  const startWorker = (): Worker => {
    const worker = new PartsWorker();
    workers.push(worker);
    return worker;
  };
  parts = openParquetParts({ baseUrl: location.href, startWorker });
  const { rowGroups } = await parts.footer(part, {});
  if (!rowGroups[0]) throw new Error('no row group');
  const reading = parts.rows(rowGroups[0], ['value'], {});
  workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'boom', cancelable: true }));
  await expect(reading).rejects.toMatchObject({ fault: { code: 'crashed', part, detail: 'boom' } });
  expect((await parts.rows(rowGroups[0], ['value'], {})).rows).toBe(1000);
  expect(workers.length).toBe(2);
});

test('a reader that is closed answers nothing any more', async () => {
  parts = openParquetParts({ baseUrl: location.href });
  const reading = parts.footer(part, {});
  parts.close();
  await expect(reading).rejects.toMatchObject({ fault: { code: 'crashed' } });
  await expect(parts.footer(part, {})).rejects.toMatchObject({ fault: { code: 'crashed' } });
});
