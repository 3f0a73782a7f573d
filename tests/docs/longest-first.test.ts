import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { longest } from '../journeys/longest-first.ts';

test('every journey that is to begin first is there', () => {
  const path = (name: string) => join(import.meta.dirname, '..', `${name}.spec.ts`);
  expect(longest.filter((name) => !existsSync(path(name)))).toEqual([]);
});
