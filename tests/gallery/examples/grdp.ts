import type { Figure } from '../build-model.ts';

/** GRDP per head in million VND, 2018 to 2025, of which 2024 is preliminary and 2025 an estimate. */
export const grdp = (values: readonly number[]): Figure[] =>
  values.map((value, at) => ({
    value,
    text: value.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    ...(at === values.length - 2 ? { state: 'preliminary' as const } : {}),
    ...(at === values.length - 1 ? { state: 'estimate' as const } : {}),
  }));
