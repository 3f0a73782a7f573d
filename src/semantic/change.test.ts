import { describe, expect, test } from 'vitest';
import { changeBetween } from './change.ts';
import { yearly } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';

const flow = { measure: 'flow' } as const;
const stock = { measure: 'stock' } as const;

const last = yearly('63-45', 2022, 86);
const running = observed(106, '2023-01-01', '2023-11-30');
const refused = (reason: object) => ({
  kind: 'refused',
  verdict: { kind: 'not-comparable', reason },
});

describe('a year that is not over has passed the whole year before it', () => {
  test('for certain where the earlier one is exact and the running one no less than told', () => {
    const bound = { ...running, qualifier: 'at-least' as const };
    expect(changeBetween(last, bound, flow)).toMatchObject({ kind: 'at-least' });
    const unlike = refused({ code: 'period-type' });
    expect(changeBetween({ ...last, qualifier: 'at-least' }, running, flow)).toMatchObject(unlike);
    expect(changeBetween({ ...last, qualifier: 'about' }, running, flow)).toMatchObject(unlike);
    expect(changeBetween(last, { ...running, qualifier: 'about' }, flow)).toMatchObject(unlike);
  });

  test('not with the same figure, and not where there was nothing to pass', () => {
    const unlike = refused({ code: 'period-type' });
    expect(changeBetween(last, { ...running, value: 86 }, flow)).toMatchObject(unlike);
    expect(changeBetween({ ...last, value: 0 }, running, flow)).toMatchObject(unlike);
  });

  test('never where it is a part of that year itself, or of an earlier one', () => {
    const inside = observed(90, '2022-01-01', '2022-11-30');
    expect(changeBetween(last, inside, flow).kind).toBe('refused');
    const before = observed(90, '2021-01-01', '2021-11-30');
    expect(changeBetween(last, before, flow).kind).toBe('refused');
  });

  test('never from one that was cut off, or was no year', () => {
    const cut = yearly('63-45', 2022, 86, { asOf: '2022-11-15' });
    expect(changeBetween(cut, running, flow).kind).toBe('refused');
    const nine = observed(60, '2022-01-01', '2022-09-30');
    expect(changeBetween(nine, running, flow).kind).toBe('refused');
  });
});

describe('a unit of which more parts reported than before', () => {
  const merged = { ...last, placeId: '34-44', coverage: { have: 1, of: 2, from: [last] } };
  const more = refused({ code: 'coverage', reported: 1, of: 2 });

  test('has not passed its whole year by another whole one', () => {
    const whole = yearly('34-44', 2023, 200);
    expect(changeBetween(merged, whole, flow)).toMatchObject(more);
  });

  test('has not passed it by a running one either', () => {
    const soFar = { ...running, placeId: '34-44', value: 200 };
    expect(changeBetween(merged, soFar, flow)).toMatchObject(more);
  });

  test('has passed nothing where the figures are no flow', () => {
    const soFar = { ...running, placeId: '34-44' };
    expect(changeBetween(merged, soFar, stock)).toMatchObject(more);
  });
});

test('the running year of a merged unit has not passed a year of one that it was made from', () => {
  const soFar = { ...running, placeId: '34-44' };
  expect(changeBetween(last, soFar, flow)).toMatchObject(refused({ code: 'boundary' }));
});

test('from zero or below there is no share, as −10 to −20 would be twice as much', () => {
  for (const value of [0, -10]) {
    const earlier = yearly('63-45', 2021, value);
    expect(changeBetween(earlier, yearly('63-45', 2022, -20), flow)).toMatchObject({
      kind: 'change',
      share: null,
    });
  }
});

describe('a year that was reported before its end', () => {
  const cut = (value: number) => yearly('63-45', 2023, value, { asOf: '2023-11-15' });

  test('that has not passed the one before it yet says nothing of it', () => {
    for (const value of [80, 86]) {
      expect(changeBetween(last, cut(value), flow)).toMatchObject({
        kind: 'refused',
        verdict: { kind: 'with-note', reason: { code: 'cut-off' } },
      });
    }
  });
});

test('what stands at a date grows or falls plainly, though it was reported before that date', () => {
  const before = observed(100, '2022-12-31', '2022-12-31');
  const after = observed(75, '2023-12-31', '2023-12-31', { asOf: '2023-11-15' });
  expect(changeBetween(before, after, stock)).toEqual({
    kind: 'change',
    share: -0.25,
    verdict: { kind: 'comparable' },
  });
});

describe('between two comparable figures', () => {
  const [earlier, later] = [yearly('63-45', 2021, 50), yearly('63-45', 2022, 100)];

  test('a lower bound that has not passed the earlier figure says nothing', () => {
    const bound = (value: number) => ({ ...later, value, qualifier: 'at-least' as const });
    expect(changeBetween(earlier, bound(100), flow)).toMatchObject({ kind: 'at-least', share: 1 });
    expect(changeBetween(earlier, bound(50), flow).kind).toBe('refused');
    expect(changeBetween(earlier, bound(40), flow).kind).toBe('refused');
  });

  test('nothing is told to an approximate one, nor from one that is not exact', () => {
    expect(changeBetween(earlier, { ...later, qualifier: 'about' }, flow)).toMatchObject({
      kind: 'refused',
      verdict: { kind: 'with-note', reason: { code: 'qualifier' } },
    });
    for (const qualifier of ['about', 'at-least'] as const) {
      const vague = { ...earlier, qualifier };
      expect(changeBetween(vague, later, flow).kind).toBe('refused');
      expect(changeBetween(vague, { ...later, qualifier: 'at-least' }, flow).kind).toBe('refused');
    }
  });
});
