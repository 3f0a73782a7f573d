import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import type { Resource } from '../../datasets/data-package.ts';
import type { ServerColumn, ServerStatement } from '../../engine/clickhouse/dialect.ts';
import type { ServerValue } from '../../engine/clickhouse/server-rows.ts';
import { toRows } from '../../lib/arrow-rows.ts';
import { PartsRefused, PartsTooLarge } from '../parts-errors.ts';
import type { Batch } from '../passing-rows.ts';
import { mostRemoteRows, remoteTable } from './remote-table.ts';

const columns: ServerColumn[] = [
  { name: 'indicator_id', kind: 'text' },
  { name: 'period_end', kind: 'date' },
  { name: 'value', kind: 'number' },
];
const resource = { name: 'observations', path: 'observations.csv', format: 'csv' } as Resource;

function tableOf(answer: (asked: ServerStatement) => readonly (readonly ServerValue[])[]) {
  const asked: ServerStatement[] = [];
  const table = remoteTable({
    package: 'ministry',
    version: '1',
    resource,
    server: {
      ask: async (statement) => {
        asked.push(statement);
        return { columns: [], rows: answer(statement) };
      },
    },
    at: { database: 'khcn', table: 'observations' },
    columns,
    rows: 10_000_000,
    keyValues: new Map([
      ['indicator_id', new Set(['fines', 'grants'])],
      ['place_id', new Set(['63-45'])],
    ]),
    counted: () => Promise.reject(new Error('not counted here')),
  });
  const read = async (wanted: readonly string[], indicators?: string[]): Promise<Batch[]> => {
    const batches: Batch[] = [];
    const options = {
      reach: { ...(indicators && { indicators }) },
      columns: wanted,
      nameOf: () => 'passing',
      signal: AbortSignal.timeout(5_000),
    };
    for await (const batch of table.passing(undefined as never, options)) batches.push(batch);
    return batches;
  };
  return { table, asked, read };
}

const read = async (batch: Batch | undefined) => {
  const bytes = await batch?.dataset.read();
  return bytes && 'bytes' in bytes ? toRows(tableFromIPC(bytes.bytes)) : undefined;
};

test('the rows of a question are asked for, and no other columns', async () => {
  const { asked, read: ask } = tableOf(() => [['fines', 12]]);
  const [batch] = await ask(['indicator_id', 'value'], ['fines']);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.sql).toContain('`indicator_id` IN {values_0:Array(String)}');
  expect(asked[0]?.sql).not.toContain('period_end');
  // Of the communes that the table may have besides, nothing.
  expect(asked[0]?.values).toEqual({ values_0: ['fines'], values_1: ['63-45'] });
  expect(batch).toMatchObject({ rows: 1, dataset: { table: 'passing', isPassing: true } });
  expect(await read(batch)).toEqual([{ indicator_id: 'fines', value: 12 }]);
  // The engine begins anew, and what was given away is asked for again.
  expect(await read(batch)).toEqual([{ indicator_id: 'fines', value: 12 }]);
  expect(asked).toHaveLength(2);
});

test('no row is no table', async () => {
  expect(await tableOf(() => []).read(['value'], ['fines'])).toEqual([]);
});

test('more rows than may cross the line are refused, not cut', async () => {
  const { read: ask } = tableOf(() => Array.from({ length: mostRemoteRows + 1 }, () => [1]));
  await expect(ask(['value'], ['fines'])).rejects.toBeInstanceOf(PartsTooLarge);
});

test('a value of another kind refuses the dataset, with its column', async () => {
  const failure = await tableOf(() => [['mười hai']])
    .read(['value'], ['fines'])
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PartsRefused);
  expect((failure as PartsRefused).problems).toMatchObject([
    { package: 'ministry', column: 'value', value: 'mười hai', code: 'cell/type' },
  ]);
});

test('what no key has is not asked for', async () => {
  const { table } = tableOf(() => []);
  const mayHold = (column: string, ...values: (string | null)[]) =>
    table.mayHold([{ column, in: values }]);
  expect(await mayHold('indicator_id', 'unheard')).toBe(false);
  expect(await mayHold('indicator_id', 'unheard', 'fines')).toBe(true);
  expect(await mayHold('indicator_id', null)).toBe(true);
  expect(await mayHold('breakdown', 'sex=male')).toBe(true);
});
