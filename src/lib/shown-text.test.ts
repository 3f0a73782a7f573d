import { expect, test } from 'vitest';
import { shownLine, shownText } from './shown-text.ts';

test.each([
  ['Đạt 106 dự án', 'Đạt 106 dự án'],
  ['\u202Eđảo\u202C \u2067ngược\u2069', 'đảo ngược'],
  ['a\u0000b\u0007c\u009fd\ud800e', 'abcde'],
  ['dòng một\ndòng hai\tcột', 'dòng một\ndòng hai\tcột'],
  // Signs of Vietnamese written apart, and pictures, stay as they are.
  ['Tie\u0302\u0301ng Việt 👩‍🔬', 'Tie\u0302\u0301ng Việt 👩‍🔬'],
  ['<b>=1+1</b>', '<b>=1+1</b>'],
])('%j is shown as %j', (text, shown) => {
  expect(shownText(text)).toBe(shown);
});

test('a name stands on one line', () => {
  expect(shownLine(' Báo cáo\r\n\u202Enăm\t2024 ')).toBe('Báo cáo năm 2024');
});
