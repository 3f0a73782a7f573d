import { describe, expect, it } from 'vitest';
import { scrollScale } from './scroll-scale.ts';

/** What Firefox lays out at most, rounded down. */
const limit = 17_800_000;

describe('scrollScale', () => {
  it('leaves content alone that a browser can lay out', () => {
    const { scrollHeight, toContent, toScroll } = scrollScale(28_000, 560, limit);
    expect([scrollHeight, toContent(1234), toScroll(1234)]).toEqual([28_000, 1234, 1234]);
  });

  it('never asks for more pixels than there can be, and still reaches both ends', () => {
    const content = 1e7 * 28;
    const { scrollHeight, toContent, toScroll } = scrollScale(content, 560, limit);
    expect(scrollHeight).toBeLessThanOrEqual(limit);
    expect(toContent(0)).toBe(0);
    expect(toContent(scrollHeight - 560)).toBe(content - 560);
    expect(toScroll(content - 560)).toBeCloseTo(scrollHeight - 560);
  });

  it('finds every row again from the position that it gave for it', () => {
    const { toContent, toScroll } = scrollScale(1e6 * 28, 560, limit);
    for (const row of [0, 1, 499_999, 123_457]) {
      expect(toContent(toScroll(row * 28)) / 28).toBeCloseTo(row, 4);
    }
  });

  it('has nothing to scroll where all is seen', () => {
    const { toContent, toScroll } = scrollScale(280, 560, limit);
    expect([toContent(40), toScroll(40)]).toEqual([0, 0]);
  });
});
