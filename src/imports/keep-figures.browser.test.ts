import { tableFromIPC } from 'apache-arrow';
import { afterEach, expect, test } from 'vitest';
import { openScratchDatabase } from '../engine/open-scratch-database.ts';
import { toRows } from '../lib/arrow-rows.ts';
import { changeKey } from './change-key.ts';
import type { DefinedIds, ImportWorld } from './import-world.ts';
import type { Corrections } from './recipe.ts';
import type { FigureChange, TableImport } from './table-import.ts';
import { importOfText, worldOfTests } from './testing/import-of-text.ts';

const nothing: Corrections = { leftOut: [], cells: [] };
const page = { offset: 0, limit: 100 };
const open: TableImport[] = [];
const all: readonly FigureChange['kind'][] = ['new', 'revised', 'vanished'];

afterEach(() => {
  for (const it of open.splice(0)) it.close();
});

/** Figures as they are in use: what a report of six months said of Quảng Trị. */
async function inUse(values: string): Promise<ImportWorld['figuresInUse']> {
  const database = await openScratchDatabase();
  const ipc = await database.toArrow(
    `SELECT 'technology-appraisals' AS indicator_id, '63-45' AS place_id, s AS period_start,
       e AS period_end, 'day' AS period_precision, CAST(NULL AS VARCHAR) AS as_of, v AS value,
       'exact' AS qualifier, 'actual' AS value_kind, 'final' AS status,
       CAST(NULL AS VARCHAR) AS breakdown, src AS source_id, 'I.2' AS locator,
       'như báo cáo' AS as_printed, CAST(NULL AS VARCHAR) AS note_vi, CAST(NULL AS VARCHAR) AS note_en
     FROM (VALUES ${values}) t(s, e, v, src)`,
  );
  database.close();
  return () => Promise.resolve(ipc.slice());
}

const halfYear = `('2023-01-01', '2023-06-30', 50.0, 'six-months-2023')`;
const year2022 = `('2022-01-01', '2022-12-31', 86.0, 'six-months-2023')`;
const year2020 = `('2020-01-01', '2020-12-31', 43.0, 'six-months-2023')`;

const nineMonths = `Chỉ tiêu,Tỉnh,Kỳ,Giá trị
technology-appraisals,Quảng Trị,6 tháng đầu năm 2023,52
technology-appraisals,Quảng Trị,9 tháng năm 2023,90
technology-appraisals,Quảng Trị,Năm 2022,86
`;

async function importNineMonths(replaces: DefinedIds | null) {
  const world = worldOfTests({
    figuresInUse: await inUse([halfYear, year2022, year2020].join(', ')),
    definedBy: () => Promise.resolve({ sources: [], indicators: [], figuresOf: [], ...replaces }),
  });
  const table = await importOfText(nineMonths, world, 'bao-cao-9-thang.csv');
  open.push(table);
  const { recipe } = await table.suggest();
  await table.apply(recipe, nothing);
  return { table, world };
}

type World = Awaited<ReturnType<typeof importNineMonths>>['world'];

/** The rows of a table of the package that was kept last. */
function keptRows(world: World, path: string) {
  const file = world.saved.at(-1)?.files.get(path);
  if (!(file instanceof Uint8Array)) return undefined;
  if (path.endsWith('.parquet')) return toRows(tableFromIPC(file));
  return new TextDecoder().decode(file);
}

const told = (rows: ReturnType<typeof keptRows>) =>
  Array.isArray(rows)
    ? rows.map((it) => [it['period_end'], it['value'], it['source_id']]).sort()
    : rows;

test('what is new, what is the same and what is revised, with both figures', async () => {
  const { table } = await importNineMonths(null);
  const summary = await table.compare(null);
  expect(summary.counts).toEqual({ new: 1, same: 1, revised: 1, vanished: 0 });
  expect(summary.views).toEqual([
    { indicatorId: 'technology-appraisals', placeId: '63-45', changes: 2, years: [2023] },
  ]);
  const { changes, total } = await table.changes(['revised'], page);
  expect(total).toBe(1);
  expect(changes).toMatchObject([
    {
      kind: 'revised',
      before: [{ value: 50, sourceId: 'six-months-2023' }],
      after: { value: 52, period: { start: '2023-01-01', end: '2023-06-30' } },
      line: 2,
    },
  ]);
});

test('what is accepted is kept with its source, and the revised figure is named, not erased', async () => {
  const { table, world } = await importNineMonths(null);
  await table.compare(null);
  const { recipe } = await table.suggest();
  // The document is named after the rows were read.
  const source = { ...recipe.source, title: 'Báo cáo kết quả 9 tháng', issuer: 'Sở Khoa học' };
  const dataset = { name: '', title: 'Báo cáo 9 tháng 2023', replaces: null, source };
  const kept = await table.accept({ kinds: all, without: [] }, dataset);
  expect(kept).toEqual({ name: 'own-bao-cao-9-thang-2023', figures: 2 });
  expect(told(keptRows(world, 'observations.parquet'))).toEqual([
    ['2023-06-30', 52, 'own-bao-cao-9-thang-2023'],
    ['2023-09-30', 90, 'own-bao-cao-9-thang-2023'],
  ]);
  expect(keptRows(world, 'superseded.csv')).toBe(
    `indicator_id,place_id,period_start,period_end,value_kind,breakdown,source_id,superseded_by,superseded_on
technology-appraisals,63-45,2023-01-01,2023-06-30,actual,,six-months-2023,own-bao-cao-9-thang-2023,2026-11-21
`,
  );
  expect(keptRows(world, 'sources.csv')).toMatch(
    /\nown-bao-cao-9-thang-2023,Báo cáo kết quả 9 tháng,Sở Khoa học,/,
  );
});

test('a single change can be left out, and a kind', async () => {
  const { table, world } = await importNineMonths(null);
  await table.compare(null);
  const dataset = { name: 'own-x', title: 'x', replaces: null };
  const [revised] = (await table.changes(['revised'], page)).changes;
  if (!revised) throw new Error('one is revised');
  const key = changeKey(revised);
  expect(key).toBe('technology-appraisals|63-45|2023-01-01|2023-06-30|actual|');
  await table.accept({ kinds: all, without: [key] }, dataset);
  expect(told(keptRows(world, 'observations.parquet'))).toEqual([['2023-09-30', 90, 'own-x']]);
  expect(keptRows(world, 'superseded.csv')).toBeUndefined();
  await table.accept({ kinds: ['revised'], without: [] }, dataset);
  expect(told(keptRows(world, 'observations.parquet'))).toEqual([['2023-06-30', 52, 'own-x']]);
});

test('of a dataset that is replaced what the file lacks vanishes, the same stays, the old is readable', async () => {
  const replaced = { sources: ['six-months-2023'], indicators: [] };
  const { table, world } = await importNineMonths(replaced);
  const summary = await table.compare('own-old');
  expect(summary.counts).toEqual({ new: 1, same: 1, revised: 1, vanished: 1 });
  const { changes } = await table.changes(['vanished'], page);
  expect(changes).toMatchObject([{ kind: 'vanished', before: [{ value: 43 }], after: null }]);
  const dataset = { name: 'own-new', title: 'mới', replaces: 'own-old' };
  await table.accept({ kinds: all, without: [] }, dataset);
  expect(told(keptRows(world, 'observations.parquet'))).toEqual([
    ['2022-12-31', 86, 'own-new'],
    ['2023-06-30', 50, 'six-months-2023'],
    ['2023-06-30', 52, 'own-new'],
    ['2023-09-30', 90, 'own-new'],
  ]);
  expect(world.saved.at(-1)?.replaces).toBe('own-old');
  await table.accept({ kinds: ['new', 'revised'], without: [] }, dataset);
  expect(told(keptRows(world, 'observations.parquet'))).toContainEqual([
    '2020-12-31',
    43,
    'six-months-2023',
  ]);
});

test('nothing is kept where keeping fails, and the import goes on', async () => {
  const full = new Error('no room');
  const world = worldOfTests({ ownPackages: () => Promise.reject(full) });
  const table = await importOfText(nineMonths, world);
  open.push(table);
  const { recipe } = await table.suggest();
  await table.apply(recipe, nothing);
  const dataset = { name: 'own-x', title: 'x', replaces: null };
  await expect(table.accept({ kinds: all, without: [] }, dataset)).rejects.toBe(full);
  expect((await table.compare(null)).counts.new).toBe(3);
});
