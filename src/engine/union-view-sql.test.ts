import { expect, test } from 'vitest';
import { unionViewSql } from './union-view-sql.ts';

test('a union view is all rows of all tables, columns matched by name', () => {
  expect(unionViewSql('observations', ['reports/observations', 'own/o"b'])).toBe(
    'CREATE OR REPLACE VIEW "observations" AS SELECT * FROM "reports/observations" UNION ALL BY NAME SELECT * FROM "own/o""b"',
  );
});

test('a union of nothing is refused', () => {
  expect(() => unionViewSql('v', [])).toThrow('a union needs at least one table');
});
