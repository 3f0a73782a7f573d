import type { Mark } from './mark.ts';

/** Top of a mark with the figures that stand on it: what is said of it must not cover them. */
export const aboveTexts = (marks: readonly Mark[], top: number): number =>
  Math.min(
    top,
    ...marks.map((it) => (it.type === 'text' ? it.style.y - it.style.fontSize * 0.6 : top)),
  );
