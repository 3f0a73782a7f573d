import { describe, expect, test } from 'vitest';
import { appraisals, grdp, yearly } from '../../semantic/comparison.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { comparedNotes } from './compared-notes.ts';
import { comparedSeries } from './compared-series.ts';
import { comparedSubtitle } from './compared-subtitle.ts';
import { contextFor, plain } from './compared.fixture.ts';

const told = 'Số tính ra, không in trong nguồn; bấm vào số để xem công thức.';
const definition = 'Dự án có ý kiến về công nghệ.';
const indicator = { ...appraisals, definition: { vi: definition, en: '' } };

function notesOf(
  figures: readonly Observation[],
  asked: Parameters<typeof contextFor>[1] = {},
  kind: Parameters<typeof comparedNotes>[0] = 'lines',
): string[] {
  const context = contextFor(figures, { indicator, ...asked });
  const { placeIds, range } = context.comparison;
  return comparedNotes(
    kind,
    placeIds.map((id) => comparedSeries(id, range, context)),
    context,
  );
}
const noted = (count: number) =>
  ['63-04', '63-06', '63-34', '63-44'].map((placeId, at) => {
    const note = { vi: `lưu ý ${at + 1}`, en: `remark ${at + 1}` };
    return yearly(placeId, 2022, at, at < count ? { note } : {});
  });
const remarks = (notes: readonly string[]) => notes.filter((it) => it.startsWith('lưu ý')).length;

describe('under a comparison stands', () => {
  test('what the indicator is, first', () => {
    expect(notesOf([yearly('63-45', 2022, 86)])).toEqual([definition]);
  });

  test('nothing of gaps: the table has their reasons', () => {
    const figures = [
      yearly('63-45', 2021, 65),
      yearly('63-45', 2022, 86),
      yearly('63-06', 2021, 9),
    ];
    expect(notesOf(figures)).toEqual([definition]);
  });

  test('that figures are calculated, where all of them are by the person’s choice', () => {
    const figures = [yearly('63-45', 2021, 65), yearly('63-45', 2022, 86)];
    expect(notesOf(figures, { calculation: 'index', base: '2021' })).toEqual([definition, told]);
    expect(notesOf(figures)).not.toContain(told);
  });

  test('that figures are computed once, where some are made of former units and none was asked for', () => {
    const from = [yearly('63-44', 2022, 1), yearly('63-45', 2022, 2)];
    const sum = yearly('34-44', 2022, 3, { coverage: { have: 2, of: 2, from } });
    expect(notesOf([sum], { chosen: ['34-44'] })).toEqual([definition, told]);
  });

  test('up to three kinds of remarks; more are left to the table, but where parts are stacked', () => {
    expect(remarks(notesOf(noted(3)))).toBe(3);
    expect(remarks(notesOf(noted(4)))).toBe(0);
    expect(remarks(notesOf(noted(4), {}, 'stacked'))).toBe(4);
    const one = noted(4).map((it) => ({ ...it, note: { vi: 'lưu ý chung', en: '' } }));
    expect(remarks(notesOf(one))).toBe(1);
  });

  test('the other marks where remarks are left to the table', () => {
    const bounds = noted(4).map((it) => ({ ...it, qualifier: 'at-least' as const }));
    expect(notesOf(bounds)).toEqual([
      definition,
      'Dấu ≥: báo cáo ghi “trên”, số thực có thể lớn hơn.',
    ]);
  });
});

describe('the line below a comparison’s title', () => {
  const figures = [yearly('63-45', 2021, 65), yearly('63-45', 2022, 86)];
  const subtitle = (asked: Parameters<typeof contextFor>[1], more: (string | undefined)[] = []) =>
    plain(comparedSubtitle(more, contextFor(figures, asked)));

  test('is what is shown, its unit, the boundary and what else there is', () => {
    expect(subtitle({}, ['trung vị 75', undefined, 'năm 2022'])).toBe(
      'Dự án được thẩm định · Đơn vị: dự án · địa giới theo báo cáo (63 đơn vị) · trung vị 75 · năm 2022',
    );
  });

  test('names no unit where there is none, as of an index', () => {
    expect(subtitle({ calculation: 'index', base: '2021' })).not.toContain('Đơn vị');
    expect(subtitle({ indicator: grdp })).toContain('Đơn vị: triệu đồng/người');
  });
});
