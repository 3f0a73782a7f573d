import { expect, test } from 'vitest';
import { kindOfFiles } from './kind-of-files.ts';

const file = (name: string, type = '') => ({ name, type });

test.each([
  ['pictures', [file('bieu-do.png', 'image/png')]],
  ['pictures', [file('bieu-do.SVG')]],
  ['pictures', [file('anh.jpg', 'image/jpeg'), file('bieu-do.png', 'image/png')]],
  ['data', [file('thang-9.xlsx')]],
  ['data', [file('bieu-do.png', 'image/png'), file('thang-9.csv', 'text/csv')]],
  ['data', [file('bao-cao.pdf', 'application/pdf')]],
  ['data', [file('khong-duoi')]],
] as const)('are %s: %j', (kind, files) => {
  expect(kindOfFiles(files)).toBe(kind);
});
