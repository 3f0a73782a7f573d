import { describe, expect, it } from 'vitest';
import { fitText, fitTitle, lineWidth } from './fit-text.ts';

const sizes = [28, 26, 24, 20, 16, 12];
const box = { width: 600, height: 72, weight: 600, sizes } as const;

describe('text in a box', () => {
  it('is set in the largest size at which it fits, and counts as high as its lines', () => {
    expect(fitText(['Ngắn'], box)).toEqual({ size: 28, height: 28 * 1.22 });
    const long = fitText(['Chỉ số đổi mới sáng tạo cấp địa phương '.repeat(5)], box);
    expect(long.size).toBeLessThan(28);
    expect(long.height).toBeLessThanOrEqual(72);
  });

  it('that fits at no size is set in the smallest', () => {
    expect(fitText(['rất dài '.repeat(400)], box).size).toBe(12);
  });

  it('of several paragraphs has each of them begin a line', () => {
    const apart = fitText(['một', 'hai', 'ba'], { ...box, height: 200, gap: 0.5 });
    expect(apart.height).toBeCloseTo(28 * (3 * 1.22 + 2 * 0.5));
  });
});

describe('a title', () => {
  it('becomes a little smaller to stand in one line, and not much smaller', () => {
    const nearly = 'Thẩm định công nghệ tăng gấp đôi sau hai';
    const wide = lineWidth(nearly, 27, 600);
    expect(fitTitle(nearly, { ...box, width: wide }).size).toBe(26);
    expect(fitTitle(nearly, { ...box, width: wide * 0.8 }).size).toBe(28);
  });

  it('has two lines and not three, as long as letters stay large enough', () => {
    const sentence =
      'Từ năm 2018 đến năm 2025 GRDP bình quân đầu người của tỉnh tăng gần gấp đôi, nhanh hơn cả nước';
    const { size } = fitTitle(sentence, { ...box, height: 1000 });
    expect(size).toBeLessThan(28);
    expect(size).toBeGreaterThanOrEqual(14);
  });
});
