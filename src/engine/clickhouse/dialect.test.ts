import { describe, expect, test } from 'vitest';
import {
  columnsStatement,
  inOldText,
  kindOf,
  personStatement,
  quoteName,
  rowsStatement,
  type ServerColumn,
} from './dialect.ts';

const at = { database: 'khcn', table: 'observations' };
const columns: ServerColumn[] = [
  { name: 'indicator_id', kind: 'text' },
  { name: 'value', kind: 'number' },
  { name: 'as_of', kind: 'date' },
];

describe('rows of a table', () => {
  test('are chosen by values that the server binds, and one more than allowed is asked for', () => {
    const filters = [
      { column: 'indicator_id', in: ['fines', 'visits'] },
      { column: 'place_id', in: ['63-45'] },
    ];
    const { sql, values } = rowsStatement(at, columns, filters, 10);
    expect(sql.replaceAll(/\s+/g, ' ')).toBe(
      'SELECT CAST(`indicator_id` AS Nullable(String)) AS shown_0, ' +
        'CAST(`value` AS Nullable(Float64)) AS shown_1, CAST(`as_of` AS Nullable(String)) AS shown_2 ' +
        'FROM `khcn`.`observations` WHERE (`indicator_id` IN {values_0:Array(String)}) ' +
        'AND (`place_id` IN {values_1:Array(String)}) LIMIT 11',
    );
    expect(values).toEqual({ values_0: ['fines', 'visits'], values_1: ['63-45'] });
  });

  test('a missing value is one of the values, and may be the only one', () => {
    const either = rowsStatement(at, columns, [{ column: 'breakdown', in: [null, 'a=b'] }], 10);
    expect(either.sql).toContain(
      "WHERE (`breakdown` IN {values_0:Array(String)} OR ifNull(`breakdown`, '') = '')",
    );
    const only = rowsStatement(at, columns, [{ column: 'breakdown', in: [null] }], 10);
    expect(only.sql).toContain("WHERE (ifNull(`breakdown`, '') = '') LIMIT");
    expect(only.values).toEqual({});
  });

  test('nothing is in an empty list', () => {
    expect(rowsStatement(at, columns, [{ column: 'place_id', in: [] }], 10).sql).toContain(
      'WHERE 0 LIMIT',
    );
  });
});

test('a server that binds nothing gets values written in, with their quotes and backslashes', () => {
  const filters = [{ column: 'place_id', in: ["a'b", 'c\\', "'); DROP TABLE x; --", '$&'] }];
  const text = inOldText(rowsStatement(at, columns, filters, 10));
  expect(text).toContain("`place_id` IN ('a\\'b', 'c\\\\', '\\'); DROP TABLE x; --', '$&')");
  expect(inOldText(columnsStatement('k', ['a', 'b'])).replaceAll(/\s+/g, ' ')).toContain(
    "WHERE database IN ('k') AND table IN ('a', 'b')",
  );
  expect(inOldText(columnsStatement('k'))).toMatch(/WHERE database IN \('k'\) LIMIT \d+$/);
});

test('a name is quoted, whatever signs it has', () => {
  expect(quoteName('plan`s\\x')).toBe('`plan\\`s\\\\x`');
});

test.each([
  ['String', 'text'],
  ['LowCardinality(Nullable(String))', 'text'],
  ["Enum8('actual' = 1, 'plan' = 2)", 'text'],
  ['Date', 'date'],
  ['Nullable(Date32)', 'date'],
  ['Float64', 'number'],
  ['Nullable(Decimal(18, 3))', 'number'],
  ['UInt16', 'number'],
  ['Int256', 'number'],
  ['UUID', 'text'],
  ['IntervalDay', undefined],
  ['Bool', undefined],
  ['DateTime', undefined],
  ["DateTime64(3, 'UTC')", undefined],
  ['Array(String)', undefined],
  ['Tuple(Date, Date)', undefined],
])('%s holds values that are %s', (type, kind) => {
  expect(kindOf(type)).toBe(kind);
});

describe('a question of a person', () => {
  const sqlOf = (sql: string) => {
    const statement = personStatement(sql, 5);
    return 'slip' in statement ? statement.slip : statement.sql;
  };

  test.each([
    [' select 1 -- all of it ;  ', 'select 1'],
    ['WITH 1 AS x SELECT x', 'WITH 1 AS x SELECT x'],
    ['(SELECT 1) UNION ALL (SELECT 2);', '(SELECT 1) UNION ALL (SELECT 2)'],
    ['-- note\nSELECT * FROM observations', 'SELECT * FROM observations'],
    ['/* a */ SELECT 1', 'SELECT 1'],
    ['WITH 1 AS x INSERT INTO t SELECT x', 'WITH 1 AS x INSERT INTO t SELECT x'],
  ])('%j gets no more rows than allowed and one', (sql, within) => {
    expect(sqlOf(sql)).toBe(`SELECT * FROM (${within}\n) LIMIT 6`);
  });

  test.each(['SHOW TABLES', 'DESCRIBE t', 'desc t', 'EXPLAIN SELECT 1', 'EXISTS TABLE t'])(
    '%s stands as it is',
    (sql) => {
      expect(sqlOf(`-- note\n${sql} ;`)).toBe(sql);
    },
  );

  test.each([
    'TRUNCATE TABLE t',
    'INSERT INTO t SELECT 1',
    '/* SELECT */ DROP TABLE t',
    '-- SELECT\nALTER TABLE t DELETE WHERE 1',
    'SYSTEM SHUTDOWN',
    'SET readonly = 0',
    'KILL QUERY WHERE 1',
    'EXPLAINED',
    "'SELECT'",
  ])('%j is none', (sql) => {
    expect(sqlOf(sql)).toBe('not-a-question');
  });

  test('is refused at the word that begins none', () => {
    expect(personStatement('-- note\n SELEC 1', 5)).toEqual({
      slip: 'not-a-question',
      position: 9,
    });
  });

  test('is one alone, and there', () => {
    expect(sqlOf('SELECT 1; DROP TABLE t')).toBe('several');
    expect(sqlOf("SHOW TABLES LIKE ';'; DROP TABLE t")).toBe('several');
    expect(sqlOf("SHOW TABLES LIKE ';'")).toBe("SHOW TABLES LIKE ';'");
    expect(sqlOf('-- SELECT 1')).toBe('empty');
  });
});
