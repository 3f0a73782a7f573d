import type { Language } from '../semantic/selection.ts';

/** The remark on a plan that a file prints beside its figure ("17/25") without saying for when. */
export const planYearTaken: Readonly<Record<Language, string>> = {
  vi: 'Tệp không ghi kỳ của kế hoạch; lấy cả năm.',
  en: 'The file doesn’t state the plan’s period; the year is taken.',
};
