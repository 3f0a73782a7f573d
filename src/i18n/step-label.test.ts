import { expect, test } from 'vitest';
import { stepLabel } from './step-label.ts';
import { wordsIn } from './words.ts';

test.each([
  ['2023', '2023', '2023'],
  ['2023-M9', '9 tháng 2023', '9 months of 2023'],
  ['2023-H1', '6 tháng đầu năm 2023', 'First half of 2023'],
  ['2023-H2', '6 tháng cuối năm 2023', 'Second half of 2023'],
  ['2023-Q3', 'Quý III/2023', 'Q3 2023'],
  ['2023-07', 'Tháng 7/2023', 'Jul 2023'],
])('the step %s is named as its stretch of the year', (key, vi, en) => {
  expect(stepLabel(key, wordsIn('vi'))).toBe(vi);
  expect(stepLabel(key, wordsIn('en'))).toBe(en);
});
