import type { Mark } from './mark.ts';

/** Marks that keep their looks while another is pointed at: a paler colour would mean another class. */
export const steady = (marks: readonly Mark[]): Mark[] =>
  marks.map((mark) => ({ ...mark, blur: { style: { opacity: mark.style.opacity ?? 1 } } }));
