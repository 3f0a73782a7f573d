import { expect, test } from 'vitest';
import type { AskedTrouble } from '../../queries/sql-outcome.ts';
import type { SqlTroubleKind } from '../../queries/sql-trouble.ts';
import { troubleSentence, type ToldTrouble } from './trouble-sentence.ts';

const told = (kind: SqlTroubleKind, more: Partial<ToldTrouble> = {}): ToldTrouble => ({
  kind,
  technical: '',
  position: undefined,
  sql: 'SELECT a\n  FORM t',
  server: undefined,
  ...more,
});

test('a slip is told with its place', () => {
  expect(troubleSentence(told('syntax', { position: 11 }), 'vi')).toBe(
    'Câu lệnh sai ở dòng 2, cột 3.',
  );
  expect(troubleSentence(told('unknown-name', { server: {} }), 'en')).toBe(
    'A table, column or function of this name was not found.',
  );
});

const ofServer = (trouble: AskedTrouble, language: 'vi' | 'en') =>
  troubleSentence(told('other', { server: { trouble } }), language);

test('a trouble of a server is told in the words that all pages have for it', () => {
  expect(ofServer('no-right', 'vi')).toMatch(/^Người dùng này không có quyền đọc/);
  expect(ofServer('timed-out', 'vi')).toMatch(/^Máy chủ không trả lời kịp/);
  expect(ofServer('signed-out', 'en')).toMatch(/^The name or the password is wrong/);
  expect(ofServer('shard-lost', 'en')).toMatch(/part of the cluster is down/i);
});

test('who has not signed in is told where to', () => {
  expect(ofServer('not-signed-in', 'vi')).toMatch(
    /chưa được gửi.*đăng nhập.*đầu trang.*trang Dữ liệu/,
  );
  expect(ofServer('not-signed-in', 'en')).toMatch(
    /was not sent.*Sign in.*top of the page.*page “Data”/,
  );
});

test('what is no question to a server is told with the words that it takes', () => {
  const typo = { server: {}, sql: '-- a\nSELEC * FROM t', position: 5 };
  expect(troubleSentence(told('not-a-question', typo), 'vi')).toBe(
    'Câu lệnh không được gửi vì mở đầu bằng “SELEC”; máy chủ chỉ được hỏi bằng câu mở đầu bằng SELECT, WITH, SHOW, DESCRIBE, EXPLAIN hoặc EXISTS.',
  );
  const word = { server: {}, sql: 'Chọn *', position: 0 };
  expect(troubleSentence(told('not-a-question', word), 'en')).toContain('begins with “Chọn”');
  expect(troubleSentence(told('not-a-question'), 'vi')).toMatch(/SUMMARIZE/);
});
