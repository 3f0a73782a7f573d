import { expect, test } from 'vitest';
import { ClickhouseError, errorSaid, mayPass } from './clickhouse-error.ts';

// As servers of 18.16 and of today word them.
test.each([
  ['Code: 193, e.displayText() = DB::Exception: Wrong password for user viewer', 'signed-out'],
  ['Code: 516. DB::Exception: reader: Authentication failed: password is incorrect', 'signed-out'],
  ['Code: 497. DB::Exception: reader: Not enough privileges.', 'no-right'],
  ['Code: 164, e.displayText() = DB::Exception: Cannot create table in readonly mode', 'no-right'],
  ["Code: 60, e.displayText() = DB::Exception: Table khcn.x doesn't exist.", 'schema'],
  ['Code: 47. DB::Exception: Missing columns', 'schema'],
  ['Code: 159. DB::Exception: Timeout exceeded: elapsed 30 seconds', 'timed-out'],
  ['Code: 202. DB::Exception: Too many simultaneous queries', 'overloaded'],
  ['Code: 241. DB::Exception: Memory limit (for query) exceeded', 'overloaded'],
  ['Code: 396. DB::Exception: Limit for result exceeded', 'too-much'],
  ['Code: 279, e.displayText() = DB::NetException: All connection tries failed', 'shard-lost'],
  ['Code: 999. DB::Exception: Something new', 'failed'],
])('%s: %s', (text, trouble) => {
  expect(errorSaid(text)).toMatchObject({ trouble, detail: text });
});

test('what doesn’t begin as an error of the server is none', () => {
  expect(errorSaid('{"meta": []}')).toBeUndefined();
  expect(errorSaid('<html>Code: 60</html>')).toBeUndefined();
});

test('only what may pass by itself is asked again', () => {
  const passing = ['no-answer', 'overloaded', 'shard-lost', 'cut-off'] as const;
  for (const trouble of passing) expect(mayPass(new ClickhouseError(trouble, ''))).toBe(true);
  const lasting = [
    'signed-out',
    'no-right',
    'schema',
    'too-much',
    'timed-out',
    'redirected',
  ] as const;
  for (const trouble of lasting) expect(mayPass(new ClickhouseError(trouble, ''))).toBe(false);
  expect(mayPass(new Error('no-answer'))).toBe(false);
});
