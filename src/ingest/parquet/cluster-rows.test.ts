import { DateDay, Float64, Utf8, vectorFromArray } from 'apache-arrow';
import { expect, test } from 'vitest';
import { type ClusteredRows, clusterRows, type ReadableGroup } from './cluster-rows.ts';
import type { PartRows } from './parquet-parts.ts';
import { PartDataError } from './part-error.ts';
import { valuesOf, WrittenPart, writePart } from './written-part.fixture.ts';

const columns = ['indicator_id', 'place_id', 'value', 'day', 'note'];

type Row = [indicator: string | null, place: string, value: number | null, note: string | null];

/** The row groups of a file of these rows, so many in each. */
function groupsOf(rows: readonly Row[], rowsOfGroup: number): ReadableGroup[] {
  const texts = (at: 0 | 1 | 3) =>
    vectorFromArray(
      rows.map((row) => row[at]),
      new Utf8(),
    );
  const bytes = writePart(
    {
      indicator_id: texts(0),
      place_id: texts(1),
      value: vectorFromArray(
        rows.map((row) => row[2]),
        new Float64(),
      ),
      day: vectorFromArray(
        rows.map((_, row) => (row % 7 === 3 ? null : new Date(Date.UTC(2020, 0, 1 + row)))),
        new DateDay(),
      ),
      note: texts(3),
    },
    (it) => it.setMaxRowGroupSize(rowsOfGroup),
  );
  const { layout, footer } = new WrittenPart(bytes);
  return footer.rowGroups.map((group, index) => ({
    group,
    chunks: layout.chunks[index] ?? new Map(),
    fetch: (chunks) =>
      Promise.resolve(chunks.map(({ start, bytes: size }) => bytes.slice(start, start + size))),
  }));
}

const cluster = (groups: readonly ReadableGroup[], pause = () => Promise.resolve()) =>
  clusterRows(groups, { columns, by: 'indicator_id', pause });

const rowsOf = (answer: PartRows) => {
  const values = ['indicator_id', 'place_id', 'value', 'note'].map((name) =>
    valuesOf(answer, name),
  );
  return Array.from({ length: answer.rows }, (_, row) => values.map((column) => column[row]));
};

const allPieces = (clustered: ClusteredRows) =>
  clustered.pieces.flatMap((_, index) => rowsOf(clustered.piece(index)));

test('rows of an indicator lie together, in the order in which the files have them', async () => {
  const clustered = await cluster([
    ...groupsOf(
      [
        ['fines', 'a', 1, null],
        ['grants', 'a', 2, ''],
        ['fines', 'b', null, 'một'],
        [null, 'b', 4, 'hai'],
        ['appraisals', 'c', 5, 'một'],
      ],
      2,
    ),
    ...groupsOf([['grants', 'd', 6, 'ba']], 2),
  ]);
  expect(clustered.pieces).toEqual([
    {
      values: ['', 'appraisals', 'fines', 'grants'].map((it) => it || null),
      rows: 6,
      isWhole: true,
    },
  ]);
  expect(allPieces(clustered)).toEqual([
    [null, 'b', 4, 'hai'],
    ['appraisals', 'c', 5, 'một'],
    ['fines', 'a', 1, null],
    ['fines', 'b', null, 'một'],
    ['grants', 'a', 2, ''],
    ['grants', 'd', 6, 'ba'],
  ]);
  const days = valuesOf(clustered.piece(0), 'day');
  expect(days).toEqual([
    null,
    Date.UTC(2020, 0, 5),
    Date.UTC(2020, 0, 1),
    Date.UTC(2020, 0, 3),
    Date.UTC(2020, 0, 2),
    Date.UTC(2020, 0, 1),
  ]);
});

test('rows are chosen by texts; what is missing and an empty text are the same', async () => {
  const clustered = await cluster(
    groupsOf(
      [
        ['fines', 'a', 1, null],
        ['grants', 'b', 2, 'x'],
        ['fines', 'b', 3, ''],
        ['fines', 'b', 4, 'x'],
      ],
      3,
    ),
  );
  const passing = (where: Parameters<ClusteredRows['passing']>[0]) =>
    clustered.passing(where).flatMap(rowsOf);
  expect(passing([{ column: 'place_id', in: ['b'] }])).toEqual([
    ['fines', 'b', 3, ''],
    ['fines', 'b', 4, 'x'],
    ['grants', 'b', 2, 'x'],
  ]);
  expect(
    passing([
      { column: 'indicator_id', in: ['fines', 'nothing'] },
      { column: 'note', in: [null] },
    ]),
  ).toEqual([
    ['fines', 'a', 1, null],
    ['fines', 'b', 3, ''],
  ]);
  expect(passing([{ column: 'place_id', in: ['z'] }])).toEqual([]);
  expect(passing([])).toHaveLength(4);
  expect(() => passing([{ column: 'value', in: ['1'] }])).toThrow(PartDataError);
  expect(() => passing([{ column: 'nowhere', in: ['1'] }])).toThrow('nowhere');
});

test('many rows come in pieces of whole indicators, and those of a huge one in several', async () => {
  // 300 texts in a column need more than a byte each, 70,000 more than two.
  const rows = Array.from({ length: 180_000 }, (_, row): Row => {
    const indicator = row % 4 !== 0 ? 'huge' : `small-${row % 40}`;
    return [indicator, `place-${row % 300}`, row, `note ${row % 70_000}`];
  });
  const clustered = await cluster(groupsOf(rows, 50_000));
  const counts = new Map<string | null, number>();
  for (const [index, { values, rows: stated, isWhole }] of clustered.pieces.entries()) {
    const piece = rowsOf(clustered.piece(index));
    expect(piece).toHaveLength(stated);
    expect(stated).toBeLessThanOrEqual(2 ** 17);
    expect(isWhole).toBe(!values.includes('huge'));
    expect(new Set(piece.map(([id]) => id))).toEqual(new Set(values));
    for (const [id, place, value, note] of piece) {
      counts.set(id as string, (counts.get(id as string) ?? 0) + 1);
      const row = rows[value as number] as Row;
      if (id !== row[0] || place !== row[1] || note !== row[3]) {
        expect([id, place, note]).toEqual([row[0], row[1], row[3]]);
      }
    }
  }
  expect(counts.get('huge')).toBe(135_000);
  expect([...counts.values()].reduce((sum, it) => sum + it, 0)).toBe(180_000);
}, 60_000);

test('it ends where a pause rejects, and does not begin on columns that can’t be kept', async () => {
  const groups = groupsOf([['fines', 'a', 1, null]], 1);
  const stop = new Error('enough');
  await expect(cluster(groups, () => Promise.reject(stop))).rejects.toBe(stop);
  const without = clusterRows(groups, {
    columns: ['value', 'amount'],
    by: 'indicator_id',
    pause: () => Promise.resolve(),
  });
  await expect(without).rejects.toThrow('amount');
});
