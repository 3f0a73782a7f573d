import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { dataDates } from './image-frame.ts';

const document = { on: '2023-11-07', precision: 'month' } as const;
const keptSince = new Date(2026, 9, 5, 9, 5).getTime();

test('a picture names the newest document, and the oldest answer that a server gave earlier', () => {
  expect(dataDates({ dataDate: document }, wordsIn('vi'))).toEqual([
    'Số liệu cập nhật đến 11/2023',
  ]);
  expect(dataDates({ dataDate: document, keptSince }, wordsIn('en'))).toEqual([
    'Data as of Nov 2023',
    'Figures from the server: saved earlier, the oldest received at 9:05 on 5 Oct 2026',
  ]);
  expect(dataDates({ dataDate: undefined }, wordsIn('vi'))).toEqual([]);
});
