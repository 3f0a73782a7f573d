import { expect, it } from 'vitest';
import { wordsIn } from '../i18n/words.ts';
import { refusalText, reopenedText } from './reopened-text.ts';

const vi = wordsIn('vi');
const en = wordsIn('en');
const stamp = {
  address: '',
  chart: 'fines',
  dataVersion: '1a2b3c4d5e6f',
  figures: '',
  exportedOn: '2026-11-21',
};

it('says of when the picture is, and whether its figures still hold', () => {
  expect(reopenedText(stamp, 'same', 0, vi)).toBe(
    'Đã mở lại khung nhìn của ảnh xuất ngày 21/11/2026. Số liệu của khung nhìn không đổi từ khi xuất ảnh; hình trong ảnh không được kiểm tra.',
  );
  expect(reopenedText(stamp, { changedTo: '99887766aa' }, 0, vi)).toBe(
    'Đã mở lại khung nhìn của ảnh xuất ngày 21/11/2026. Số liệu đã thay đổi so với ảnh (ảnh vẽ từ dữ liệu phiên bản 1a2b3c4d, nay là 99887766).',
  );
  expect(reopenedText(stamp, 'gone', 0, en)).toBe(
    'Reopened the view of the picture exported on 21 Nov 2026. The view no longer has this chart.',
  );
});

it('names no two versions where it is one', () => {
  expect(reopenedText(stamp, { changedTo: '1a2b3c4d5e6f' }, 0, vi)).toContain(
    'Số liệu khác với trong ảnh, dù dữ liệu vẫn là phiên bản 1a2b3c4d.',
  );
});

it('tells of the files that were left out', () => {
  expect(reopenedText(stamp, 'same', 2, vi)).toContain('2 tệp khác được bỏ qua');
  expect(refusalText('a.csv', 'no-picture', 1, vi)).toBe(
    'Không mở lại được “a.csv”. Ở đây chỉ mở lại được ảnh PNG hoặc SVG do bảng chỉ tiêu này xuất ra. Mỗi lần chỉ mở một ảnh; 1 tệp khác được bỏ qua.',
  );
});

it('refuses in the words of the reason', () => {
  expect(refusalText('a.png', 'too-large', 0, en)).toContain('larger than 60 MB');
  expect(refusalText('a.png', 'no-stamp', 0, vi)).toContain('không ghi địa chỉ khung nhìn');
});
