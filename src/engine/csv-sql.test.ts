import { expect, test } from 'vitest';
import { csvHeaderSql, csvRowsSql } from './csv-sql.ts';

test('names of columns are quoted, as identifiers and as texts', () => {
  const sql = csvRowsSql([{ name: `it's "so"`, type: 'number' }]);
  expect(sql).toMatch(/^SELECT "it's ""so""" FROM read_csv\('import\.csv', /);
  expect(sql).toContain(`columns={'it''s "so"': 'DOUBLE'}`);
});

test('integers are read as text and checked, since DuckDB would round them', () => {
  const sql = csvRowsSql([{ name: 'n', type: 'integer' }]);
  expect(sql).toContain(`columns={'n': 'VARCHAR'}`);
  expect(sql).toContain(`THEN "n"::BIGINT ELSE error(`);
});

test('the header is read as one row of texts', () => {
  const sql = csvHeaderSql([
    { name: 'a', type: 'date' },
    { name: 'b', type: 'number' },
  ]);
  expect(sql).toContain(`columns={'column 0': 'VARCHAR', 'column 1': 'VARCHAR'}`);
  expect(sql).toMatch(/header=false.* LIMIT 1$/);
});
