import { DateDay, tableFromIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { expect, test } from 'vitest';
import type { ParquetParts, RowGroup } from '../ingest/parquet/parquet-parts.ts';
import { CombinationCounts } from '../ingest/parquet/part-counts.ts';
import { countsAsArrow } from '../ingest/parquet/part-counts-arrow.ts';
import { countGroup } from '../ingest/parquet/read-part-rows.ts';
import { WrittenPart, writePart } from '../ingest/parquet/written-part.fixture.ts';
import { beginCounting, countRows } from './count-rows.ts';

const texts = (...values: string[]) => vectorFromArray(values, new Utf8());
const bytes = writePart(
  {
    indicator_id: texts('files', 'files', 'files', 'dossiers'),
    place_id: texts('63-06', '63-06', '34-19', '34-19'),
    period_end: vectorFromArray(
      ['2020-06-30', '2020-12-31', '2020-12-31', '2021-12-31'].map((day) => new Date(day)),
      new DateDay(),
    ),
    value_kind: texts('actual', 'actual', 'actual', 'plan'),
    source_id: texts('s-1', 's-1', 's-1', 's-2'),
  },
  (it) => it.setMaxRowGroupSize(3),
);
const part = new WrittenPart(bytes);

const parts: Pick<ParquetParts, 'counts'> = {
  async counts(groups, columns, { as }) {
    const counts = new CombinationCounts(columns.length);
    for (const group of groups) {
      const chunks = part.layout.chunks[group.index];
      if (!chunks) throw new Error('no row group');
      await countGroup({ group, chunks }, columns, counts, (wanted) =>
        Promise.resolve(wanted.map(({ start, bytes: size }) => bytes.slice(start, start + size))),
      );
    }
    return countsAsArrow(counts, columns, as);
  },
};

test('rows are counted by indicator, place, year, kind and source', async () => {
  const rowGroups = () => Promise.resolve([...part.footer.rowGroups]);
  const answer = await countRows(parts, { rowGroups });
  expect(answer.format).toBe('arrow');
  const table = tableFromIPC(answer.bytes);
  expect(table.schema.fields.map(({ name }) => name)).toEqual([
    'indicator_id',
    'place_id',
    'year',
    'value_kind',
    'source_id',
    'observations',
  ]);
  expect([...table].map((row) => row.toArray().map(String).join()).sort()).toEqual([
    'dossiers,34-19,2021,plan,s-2,1',
    'files,34-19,2020,actual,s-1,1',
    'files,63-06,2020,actual,s-1,2',
  ]);
});

test('of no row groups there is a table without rows', async () => {
  const answer = await countRows(parts, { rowGroups: () => Promise.resolve([]) });
  expect(answer.format).toBe('csv');
  expect(new TextDecoder().decode(answer.bytes)).toBe(
    'indicator_id,place_id,year,value_kind,source_id,observations\n',
  );
});

test('what was begun ahead is counted once; a second asking counts anew', async () => {
  let asked = 0;
  const parts: Pick<ParquetParts, 'counts'> = {
    counts: () => {
      asked += 1;
      return Promise.resolve({ ipc: Uint8Array.of(asked), rows: 1 });
    },
  };
  const table = { rowGroups: () => Promise.resolve([{} as RowGroup]) };
  beginCounting(parts, table);
  await expect(countRows(parts, table)).resolves.toMatchObject({ bytes: Uint8Array.of(1) });
  await expect(countRows(parts, table)).resolves.toMatchObject({ bytes: Uint8Array.of(2) });
  const failing = { counts: () => Promise.reject(new Error('the line')) };
  beginCounting(failing, table);
  await expect(countRows(failing, table)).rejects.toThrow('the line');
  await expect(countRows(parts, table)).resolves.toMatchObject({ bytes: Uint8Array.of(3) });
});
