import { expect, test } from 'vitest';
import { keptFact, remoteText } from './remote-text.ts';

/** Where the reader is. */
const morning = new Date(2026, 9, 5, 9, 5).getTime();

test('nothing is said of a dataset that answers', () => {
  expect(remoteText({}, 'vi')).toBeUndefined();
});

test('kept answers are shown with the moment of the oldest, which is no beginning', () => {
  expect(remoteText({ keptSince: morning }, 'vi')).toBe(
    'Không nối được tới máy chủ: mạng bị ngắt, máy chủ đang tắt hoặc không cho trang này truy cập. Đang hiện số liệu đã lưu; phần cũ nhất nhận lúc 9:05 ngày 5/10/2026.',
  );
  expect(remoteText({ keptSince: morning }, 'en')).toBe(
    'The server can’t be reached: the network is down, the server is off, or it doesn’t let this page in. Saved figures are shown, the oldest received at 9:05 on 5 Oct 2026.',
  );
});

test('a later trouble does not take their date away', () => {
  const failure = { trouble: 'overloaded' } as const;
  const said = remoteText({ failure, keptSince: morning }, 'en');
  expect(said).toMatch(/^The server is overloaded.*oldest received at 9:05 on 5 Oct 2026\.$/);
  expect(remoteText({ failure }, 'en')).not.toContain('Saved');
});

test('a file names them among its facts', () => {
  expect(keptFact(morning, 'vi').join(': ')).toBe(
    'Số liệu từ máy chủ: bản đã lưu, phần cũ nhất nhận lúc 9:05 ngày 5/10/2026',
  );
});
