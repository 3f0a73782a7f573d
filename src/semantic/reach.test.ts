import { expect, test } from 'vitest';
import { isWithin, reachKey, resolveReach, valuesOfReach, type Reach } from './reach.ts';

test.each<[Reach, Reach, boolean]>([
  [{ indicators: ['a'] }, {}, true],
  [{}, { indicators: ['a'] }, false],
  [{ indicators: ['a'] }, { indicators: ['b', 'a'] }, true],
  [{ indicators: ['a', 'b'] }, { indicators: ['a'] }, false],
  [{ indicators: ['a'], places: ['p'] }, { indicators: ['a'] }, true],
  [{ indicators: ['a'] }, { indicators: ['a'], places: ['p'] }, false],
  [{ indicators: ['a'], totalsOnly: true }, { indicators: ['a'] }, true],
  [{ indicators: ['a'] }, { indicators: ['a'], totalsOnly: true }, false],
  [{ totalsOnly: true, places: ['p'] }, { totalsOnly: true }, true],
  [{ indicators: [] }, { indicators: ['a'] }, true],
])('%j within %j: %s', (inner, outer, expected) => {
  expect(isWithin(inner, outer)).toBe(expected);
});

test('the order of ids makes no other reach', () => {
  expect(reachKey({ indicators: ['a', 'b'] })).toBe(reachKey({ indicators: ['b', 'a', 'b'] }));
  const reaches: Reach[] = [
    {},
    { indicators: ['a'] },
    { places: ['a'] },
    { sources: ['a'] },
    { totalsOnly: true },
    { indicators: [] },
  ];
  expect(new Set(reaches.map(reachKey)).size).toBe(reaches.length);
});

const context = {
  crosswalk: [
    { from: '63-44', to: '34-24' },
    { from: '63-45', to: '34-24' },
    { from: '63-01', to: '34-01' },
  ],
  superseded: { indicators: ['fines', 'grants'], sources: ['report-1'] },
};

test('a place with its old units reaches theirs too', () => {
  const reach = resolveReach({ places: ['34-24'], withOldUnits: true }, context);
  expect(reach).toEqual({ places: ['34-24', '63-44', '63-45'] });
  expect(resolveReach({ places: ['34-24'] }, context)).toEqual({ places: ['34-24'] });
});

test('superseded figures are looked for among what was superseded', () => {
  expect(resolveReach({ supersededOnly: true }, context)).toEqual(context.superseded);
  const other = resolveReach({ indicators: ['patents'], supersededOnly: true }, context);
  expect(other).toEqual({ indicators: [], sources: ['report-1'] });
});

test('a reach as values of columns', () => {
  expect(valuesOfReach({ indicators: ['a'], places: ['p'], totalsOnly: true })).toEqual([
    { column: 'indicator_id', in: ['a'] },
    { column: 'place_id', in: ['p'] },
    { column: 'breakdown', in: [null] },
  ]);
  expect(valuesOfReach({})).toEqual([]);
});
