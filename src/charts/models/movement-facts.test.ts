import { describe, expect, test } from 'vitest';
import { yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import { contextFor } from './compared.fixture.ts';
import { movementFacts } from './movement-facts.ts';

const figures = [
  yearly('63-45', 2020, 43),
  yearly('63-45', 2022, 86),
  yearly('63-04', 2020, 5),
  yearly('63-04', 2022, 4),
  yearly('63-06', 2020, 7),
  observed(15, '2022-01-01', '2022-09-30', { placeId: '63-06' }),
  yearly('63-34', 2020, 9),
  yearly('63-34', 2022, 9),
  yearly('63-44', 2021, 9),
];
const factsOf = (asked = {}, own = figures) => {
  const context = contextFor(own, asked);
  return movementFacts(context.comparison.range, true, context);
};

test('the place being looked at is told from its first to its last figure', () => {
  const facts = factsOf();
  expect(facts).toMatchObject({ place: 'Quảng Trị', first: { value: 43 }, last: { value: 86 } });
  expect(facts.change).toMatchObject({ kind: 'change', share: 1 });
});

test('only those are counted whose two ends can be compared: one up, one down, one as it was', () => {
  expect(factsOf().others).toEqual({ up: 1, down: 1, of: 3 });
});

test('a place with one figure has no change, and one without has none either', () => {
  expect(factsOf({ chosen: ['63-44'] })).toMatchObject({ place: 'Quảng Bình', change: undefined });
  const none = factsOf({ chosen: ['63-45'] }, figures.slice(2));
  expect([none.first, none.last, none.change]).toEqual([undefined, undefined, undefined]);
});

test('unlike ends are refused, not counted and not joined', () => {
  expect(factsOf({ chosen: ['63-06'] }).change).toMatchObject({ kind: 'at-least' });
  const fewer = figures.map((it) => (it.value === 15 ? { ...it, value: 6 } : it));
  expect(factsOf({ chosen: ['63-06'] }, fewer).change).toMatchObject({ kind: 'refused' });
});

describe('nobody being looked at', () => {
  test('is the first place of the view, or nobody', () => {
    const context = contextFor(figures, { chosen: [] });
    const { range } = context.comparison;
    expect(movementFacts(range, false, context).place).toBe('Bắc Kạn');
    const nowhere = contextFor(figures, { chosen: [], among: 'chosen' });
    expect(movementFacts(range, false, nowhere)).toMatchObject({ place: '', last: undefined });
  });
});
