import { expect, test } from 'vitest';
import { ownEntry } from './own-entry.ts';

test('a record holds what was put into it, and not what every object has', () => {
  const record: Record<string, number> = { hn: 1 };
  expect(ownEntry(record, 'hn')).toBe(1);
  for (const name of ['constructor', 'toString', '__proto__', 'hcm']) {
    expect(ownEntry(record, name)).toBeUndefined();
  }
});
