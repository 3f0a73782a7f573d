import { describe, expect, it } from 'vitest';
import {
  chartParts,
  deckOf,
  nthElement,
  onSlide,
  plans,
  textsIn,
  titleOf,
} from './deck.fixture.ts';

const isSlide = /^ppt\/slides\/slide\d+\.xml$/;

describe('plans', () => {
  it('are a table in which figure and plan can be read', async () => {
    const deck = await deckOf([onSlide(plans)]);
    expect(chartParts(deck)).toEqual([]);
    const table = nthElement(deck.text('ppt/slides/slide2.xml'), 'a:tbl', 0);
    const said = textsIn(table, 'a:t');
    expect(said).toEqual([
      'Kỳ',
      'Thực hiện / kế hoạch',
      'Tiến độ',
      'Thời gian đã qua',
      'Nhịp độ',
      'Trạng thái',
      'Cơ quan được kiểm tra',
      'Cao Bằng',
      '17/25',
      'cơ quan',
      '68%',
      '54,8%',
      '1,24',
      '● Đúng tiến độ',
      'còn 8 cơ quan',
    ]);
  });

  it('of more rows than a slide holds go on over further slides, none lost', async () => {
    const [only] = plans.series;
    const [category] = plans.categories;
    const many = Array.from({ length: 30 }, (_, at) => `Chỉ tiêu số ${at + 1}.`);
    const long = {
      ...plans,
      categories: many.map((label) => ({ ...category, key: label, label })),
      series: [{ ...only, points: many.flatMap(() => only?.points ?? []) }],
    } as typeof plans;
    const { text, paths } = await deckOf([onSlide(long)]);
    const slides = paths(isSlide).slice(1).map(text);
    expect(slides.length).toBeGreaterThan(1);
    expect(titleOf(slides[0] ?? '')).toBe(`Thực hiện so với kế hoạch (1/${slides.length})`);
    const said = slides.flatMap((it) => textsIn(it, 'a:t'));
    for (const it of many) expect(said.filter((words) => words === it)).toHaveLength(1);
  });
});
