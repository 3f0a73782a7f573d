import { expect, test } from 'vitest';
import { knownTables } from '../../semantic/tables.ts';
import { columnsOf, typesByTable } from './remote-columns.ts';

const place = { package: 'ministry', resource: 'sources', file: 'sources' };
const types = (...rows: [string, string][]) =>
  typesByTable({ rows: rows.map(([column, type]) => ['sources', column, type]) }).get('sources') ??
  new Map<string, string>();

const needed: [string, string][] = [
  ['source_id', 'LowCardinality(String)'],
  ['title_vi', 'String'],
  ['issuer', 'String'],
  ['issued_precision', "Enum8('day' = 1, 'month' = 2, 'year' = 3)"],
];

test('a table has the columns that the app knows, of these what it brings', () => {
  const found = columnsOf(
    types(...needed, ['issued_on', 'Nullable(Date)'], ['loaded_at', 'DateTime']),
    knownTables.sources.fields,
    place,
  );
  expect(found).toEqual({
    ok: true,
    value: [
      { name: 'source_id', kind: 'text' },
      { name: 'title_vi', kind: 'text' },
      { name: 'issuer', kind: 'text' },
      { name: 'issued_on', kind: 'date' },
      { name: 'issued_precision', kind: 'text' },
    ],
  });
});

test('a needed column that is missing, or one of another kind, is told with its place', () => {
  const [, ...rest] = needed;
  const found = columnsOf(
    types(...rest, ['issued_on', 'DateTime']),
    knownTables.sources.fields,
    place,
  );
  expect(found).toMatchObject({
    ok: false,
    problems: [
      { ...place, column: 'source_id', code: 'table/missing-column' },
      { ...place, column: 'issued_on', value: 'DateTime', code: 'cell/type' },
    ],
  });
});
