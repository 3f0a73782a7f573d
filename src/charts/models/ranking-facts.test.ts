import { describe, expect, test } from 'vitest';
import { appraisals, grdp, innovationRank, yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import { contextFor, stepOf } from './compared.fixture.ts';
import { rankingAt } from './ranking-facts.ts';

const figures = [
  yearly('63-04', 2023, 10),
  yearly('63-06', 2023, 30),
  yearly('63-34', 2023, 20),
  yearly('63-45', 2023, 40),
];
const factsOf = (...input: Parameters<typeof contextFor>) => {
  const context = contextFor(...input);
  return rankingAt(stepOf(context), context);
};

describe('the facts of a ranking', () => {
  test('count the ranked and all that are in the view', () => {
    const { facts, ranking, median } = factsOf(figures);
    expect(facts).toMatchObject({ place: 'Quảng Trị', of: 4, all: 5, period: 'năm 2023' });
    expect(facts.own).toMatchObject({ rank: 1, sharedBy: 1 });
    expect(ranking.missing).toEqual(['63-44']);
    // Of 10, 20, 30, 40.
    expect(median).toBe(25);
    expect(facts.reference).toEqual({ name: 'trung vị', value: 25 });
  });

  test('take the region’s mean where all of the region is known', () => {
    const index = { ...appraisals, measure: 'stock' as const, placeAggregation: 'none' as const };
    const { facts } = factsOf([...figures, yearly('63-44', 2023, 20)], { indicator: index });
    expect(facts.reference).toEqual({ name: 'trung bình vùng Miền Trung (30)', value: 30 });
    // A mean of counts says how large the units are.
    expect(factsOf([...figures, yearly('63-44', 2023, 20)]).facts.reference?.name).toBe('trung vị');
  });

  test('take no mean of a region that is not wholly in the view, and no weight that is missing', () => {
    const ratios = [...figures, yearly('63-44', 2023, 20)].map((it) => ({
      ...it,
      indicatorId: 'grdp-per-capita',
    }));
    expect(factsOf(ratios, { indicator: grdp }).facts.reference?.name).toBe('trung vị');
    const chosen = ['63-45', '63-04', '63-06'];
    const { facts } = factsOf(figures, { among: 'chosen', chosen });
    expect(facts.reference).toEqual({ name: 'trung vị', value: 30 });
  });

  test('have no middle of two, and no reference of ranks', () => {
    expect(factsOf(figures.slice(2)).median).toBeUndefined();
    const ranks = figures.map((it) => ({ ...it, indicatorId: 'pii-rank' }));
    const { facts, ranking } = factsOf(ranks, { indicator: innovationRank });
    expect(facts.reference).toBeUndefined();
    expect(ranking.ranked[0]?.figure.placeId).toBe('63-04');
  });

  test('name the highest and the lowest of those that can be compared', () => {
    const nine = observed(500, '2023-01-01', '2023-09-30', { placeId: '63-44' });
    const { extremes } = factsOf([...figures, nine]).facts;
    expect([extremes?.high.place, extremes?.low.place]).toEqual(['Quảng Trị', 'Cao Bằng']);
    const down = factsOf(figures, { indicator: { ...grdp, direction: 'down' } }).facts.extremes;
    expect([down?.high.place, down?.low.place]).toEqual(['Quảng Trị', 'Cao Bằng']);
  });

  test('say why the place being looked at has no rank', () => {
    const reason = (more: Parameters<typeof contextFor>[0]) =>
      factsOf([...figures.slice(0, 3), ...more]).facts.noRank?.replaceAll('\u00a0', ' ');
    expect(reason([])).toBe('chưa có số liệu nào');
    expect(reason([yearly('63-45', 2020, 43)])).toBe('chỉ có số của kỳ khác: 43 dự án (năm 2020)');
    expect(reason([observed(15, '2023-01-01', '2023-09-30')])).toBe(
      'khác kỳ: năm 2023 so với 9 tháng 2023',
    );
    expect(reason([yearly('63-45', 2023, 1000, { qualifier: 'at-least' })])).toBe(
      'số liệu không chính xác tuyệt đối',
    );
  });

  test('of a lone figure say that it is alone', () => {
    const { facts } = factsOf(figures.slice(3));
    expect(facts).toMatchObject({ of: 1, noRank: 'không có nơi nào khác cùng kỳ để so' });
  });

  test('of nobody being looked at give no reason about anybody', () => {
    expect(factsOf(figures, { chosen: [] }).facts.noRank).toBeUndefined();
    expect(factsOf(figures.slice(3), { chosen: [] }).facts.noRank).toBeUndefined();
  });

  test('say who stands apart and who is out of view', () => {
    const nine = observed(500, '2023-01-01', '2023-09-30', { placeId: '63-44' });
    const of = (...chosen: string[]) => factsOf([...figures, nine], { chosen }).facts;
    expect([of('63-44').apart, of('63-45').apart, of().apart]).toEqual([true, false, false]);
    const north = (...chosen: string[]) => factsOf(figures, { among: '63-north', chosen }).facts;
    expect([north('63-45').outside, north('63-04').outside, north().outside]).toEqual([
      true,
      false,
      false,
    ]);
    expect(north('63-45').noRank).toBeUndefined();
  });

  test('give each its own reason where two stand apart', () => {
    const nine = observed(500, '2023-01-01', '2023-09-30', { placeId: '63-44' });
    const bound = yearly('63-45', 2023, 40, { qualifier: 'at-least' });
    const { facts } = factsOf([...figures.slice(0, 3), nine, bound]);
    expect(facts.noRank).toBe('số liệu không chính xác tuyệt đối');
  });

  test('tell once what limits the comparison of all', () => {
    const preliminary = figures.slice(2).map((it) => ({ ...it, status: 'preliminary' as const }));
    const { notes } = factsOf([...figures.slice(0, 2), ...preliminary]);
    expect(notes.length).toBe(1);
    expect(notes[0]).toMatch(/sơ bộ.*\.$/);
    expect(factsOf(figures).notes).toEqual([]);
  });

  test('of one place in view say that it is alone there', () => {
    const asked = { among: 'chosen' as const, chosen: ['63-45'] };
    const alone = factsOf(figures, asked).facts.noRank;
    expect(alone).toBeDefined();
    expect(alone).not.toBe(factsOf(figures.slice(3)).facts.noRank);
  });

  test('tell the cut-off of figures that were all reported before their period ended', () => {
    const cut = figures.map((it) => ({ ...it, period: { ...it.period, asOf: '2023-11-15' } }));
    expect(factsOf(cut).facts.period).not.toBe('năm 2023');
  });
});
