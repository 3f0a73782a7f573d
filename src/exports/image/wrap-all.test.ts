import { describe, expect, it } from 'vitest';
import { measureText } from '../../charts/text/measure-text.ts';
import { wrapAll, wrapEvenly, wrapParagraph } from './wrap-all.ts';

const face = { size: 20, weight: 400 } as const;
const widthOf = (text: string) => measureText(text, face);
const foot =
  'Nguồn: Cục Thống kê, PX-Web V03.12 (15/8/2026) · Xuất ảnh ngày 21/11/2026 · Xem tại: https://department.example.test/bang-chi-tieu/#/compare?view=heatmap&boundary=current';

describe('lines of a frame', () => {
  it.each([300, 420, 700, 1200])('of %i pixels all fit, and lose nothing', (width) => {
    const lines = wrapAll(foot, face, width);
    expect(lines.filter((it) => widthOf(it) > width)).toEqual([]);
    expect(lines.join('').replaceAll(' ', '')).toBe(foot.replaceAll(' ', ''));
  });

  it('break an address after a sign of its own, beside the words before it, and no date', () => {
    const lines = wrapAll(foot, face, 420);
    expect(lines.find((it) => it.includes('https'))).toMatch(/Xem tại: https:.*[/.]$/);
    expect(lines.join('\n')).toContain('21/11/2026');
    expect(lines.join('\n')).toContain('(15/8/2026)');
  });

  it('fill exactly the width of their words', () => {
    const text = 'Đơn vị: triệu đồng/người';
    expect(wrapAll(text, face, widthOf(text))).toEqual([text]);
    expect(wrapAll(text, face, widthOf(text) - 0.5)).toHaveLength(2);
  });

  it('of a title are about as long as each other', () => {
    const title = 'GRDP bình quân đầu người tăng 87% từ 2018 đến 2025 (ước tính)';
    const lines = wrapEvenly(title, face, widthOf(title) * 0.9);
    const [first = 0, second = 0] = lines.map(widthOf);
    expect(lines).toHaveLength(2);
    expect(Math.abs(first - second)).toBeLessThan(widthOf(title) * 0.2);
  });

  it('of a paragraph do not end with a word by itself', () => {
    const text = 'Tổng sản phẩm trên địa bàn trong năm chia cho dân số trung bình cùng năm';
    const width = widthOf(text.slice(0, -4)) + 1;
    expect(wrapAll(text, face, width).at(-1)).toBe('năm');
    expect(wrapParagraph(text, face, width).at(-1)).toMatch(/ năm$/);
    expect(wrapParagraph(text, face, width)).toHaveLength(2);
  });
});
