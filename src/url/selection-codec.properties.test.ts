import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Selection } from '../semantic/selection.ts';
import { parseSelection, serializeSelection } from './selection-codec.ts';

const parse = (query: string) => parseSelection(new URLSearchParams(query));

const placeId = fc
  .tuple(fc.constantFrom('63', '34'), fc.integer({ min: 1, max: 96 }))
  .map(([vintage, code]) => `${vintage}-${String(code).padStart(2, '0')}`);
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const step = fc.stringMatching(/^20\d\d(-(Q[1-4]|H[12]|M9|0[1-9]|1[0-2]))?$/);
const undefinedOr = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** Without signs that a page leaves out, and not written in two ways. */
const words = fc
  .string({
    unit: fc.constantFrom(...Array.from('aăâđêôơưệốộ 0-+&=#%?/~"\'<>.;_')),
    minLength: 1,
    maxLength: 40,
  })
  .map((it) => it.normalize('NFC'));

const selections: fc.Arbitrary<Partial<Selection>> = fc.record(
  {
    place: placeId,
    places: fc.uniqueArray(placeId, { minLength: 1, maxLength: 20 }),
    year: fc.integer({ min: 1990, max: 2100 }),
    boundary: fc.constantFrom('reported', 'current'),
    indicators: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
    view: fc.constantFrom('lines', 'heatmap', 'parts'),
    calculation: fc.constantFrom('per-head', 'change', 'share'),
    base: step,
    rhythm: fc.constantFrom('quarter', 'nine-months'),
    years: fc.uniqueArray(step, { minLength: 1, maxLength: 2 }),
    sort: fc.constantFrom('name', 'region'),
    thresholds: fc
      .tuple(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }))
      .map(([a, b]) => ({ onTrack: Math.max(a, b) / 1_000, watch: Math.min(a, b) / 1_000 })),
    search: words,
    sql: words,
    language: undefinedOr(fc.constantFrom('vi', 'en')),
    theme: undefinedOr(fc.constantFrom('light', 'dark')),
    embed: fc.boolean(),
    chart: id,
  },
  { requiredKeys: [] },
);

test('whatever is chosen stands whole in the address, and is read back without a complaint', () => {
  fc.assert(
    fc.property(selections, (chosen) => {
      const { selection, problems } = parse(serializeSelection(chosen));
      expect(problems).toEqual([]);
      expect(selection).toMatchObject(chosen);
    }),
    { numRuns: 500 },
  );
});

test('whatever an address says, it is read; what can be read of it leads back to the same', () => {
  const names = fc.constantFrom(
    ...'place places year boundary indicators view calculation base rhythm years among sort facets axes classes legend status topic thresholds path order search sql lang theme embed chart indicator x'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 10 }),
    words,
    placeId,
    step,
    fc.constantFrom('1', '0', '~', '~~', '1~0.85', 'current', 'constructor', '__proto__', '1e999'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(names, text), { maxLength: 8 }), (pairs) => {
      const { selection } = parseSelection(new URLSearchParams(pairs));
      const again = parse(serializeSelection(selection));
      expect(again.selection).toEqual(selection);
      expect(again.problems).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
