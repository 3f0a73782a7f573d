import fc from 'fast-check';
import { knownTables } from '../../src/semantic/tables.ts';

// Rows of which any may come, few ids and many ties among them.

export const indicators = ['fines', 'grants', "d'Alembert", 'điểm-số'];
export const places = ['63-01', '63-45', '63-44', '34-44'];
export const sources = ['report-1', 'report-2'];

export type Cells = Record<string, string | number | null>;

const text = fc.constantFrom(
  'Quảng Trị',
  'đạt 100% “kế hoạch”',
  "a'b\\c",
  'tab\tvà xuống dòng\nhai',
  'Ớ Ờ Ở',
  '😀',
  '{x:String}',
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 });
const day = (year: number, end: '01-01' | '06-30' | '12-31') => `${year}-${end}`;

export const observation = fc
  .record({
    indicator_id: fc.constantFrom(...indicators),
    place_id: fc.constantFrom(...places.slice(0, 3)),
    year: fc.integer({ min: 1975, max: 2045 }),
    isHalf: fc.boolean(),
    // Ties, zeros, decimals that no binary number is, and amounts in đồng.
    value: fc.oneof(
      fc.constantFrom(0, 1, 0.1, 0.3, -2.5, 5_750_000_000, 1e-7, 123456789.125),
      // No more decimals than an indicator may have.
      fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((it) => Number(it.toFixed(15))),
    ),
    qualifier: fc.constantFrom('exact', 'at-least', 'about'),
    value_kind: fc.constantFrom('actual', 'plan'),
    status: maybe(fc.constantFrom('final', 'preliminary', 'estimate')),
    breakdown: maybe(fc.constantFrom('sex=male', 'sex=female', 'ngành=giáo dục')),
    source_id: fc.constantFrom(...sources),
    locator: fc.constantFrom('I.2', 'III.4.b', 'Phụ lục'),
    as_printed: text,
    note_vi: maybe(text),
    note_en: maybe(text),
    isCut: fc.boolean(),
  })
  .map(({ year, isHalf, isCut, ...row }): Cells => ({
    ...row,
    period_start: day(year, '01-01'),
    period_end: day(year, isHalf ? '06-30' : '12-31'),
    period_precision: 'day',
    as_of: isCut ? day(year, '06-30') : null,
  }));

export const keyOf = (row: Cells): string =>
  ['indicator_id', 'place_id', 'period_start', 'period_end', 'value_kind', 'breakdown', 'source_id']
    .map((name) => row[name] ?? '')
    .join('|');

export const catalogue: Partial<Record<keyof typeof knownTables, Cells[]>> = {
  indicators: indicators.map((indicator_id) => ({
    indicator_id,
    name_vi: `Chỉ tiêu ${indicator_id}`,
    name_en: indicator_id,
    topic: 'research',
    unit_vi: 'dự án',
    unit_en: 'projects',
    measure: 'flow',
    direction: 'up',
    place_aggregation: 'sum',
    decimals: 20,
    definition_vi: 'x',
    definition_en: 'x',
  })),
  places: places.map((place_id) => ({
    place_id,
    name_vi: `Tỉnh ${place_id}`,
    name_en: place_id,
    kind: 'province',
  })),
  sources: sources.map((source_id) => ({
    source_id,
    title_vi: 'Báo cáo',
    issuer: 'Sở',
    place_id: '63-45',
    issued_on: '2023-11-30',
    issued_precision: 'day',
  })),
  crosswalk: [
    { from_place_id: '63-45', to_place_id: '34-44' },
    { from_place_id: '63-44', to_place_id: '34-44' },
  ],
};

/** The first rows of the first report as the second gives them anew, and what they were before. */
export function revise(rows: readonly Cells[]): { later: Cells[]; superseded: Cells[] } {
  const keys = new Set(rows.map(keyOf));
  const changed = rows
    .filter((row) => row['source_id'] === 'report-1')
    .map((before) => ({ before, after: { ...before, source_id: 'report-2', value: 42 } }))
    .filter(({ after }) => !keys.has(keyOf(after)))
    .slice(0, 2);
  return {
    later: changed.map(({ after }) => after),
    superseded: changed.map(({ before }) => ({
      ...Object.fromEntries(
        knownTables.superseded.fields.map(({ name }) => [name, before[name] ?? null]),
      ),
      superseded_by: 'report-2',
      superseded_on: '2024-06-30',
    })),
  };
}
