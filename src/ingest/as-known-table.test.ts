import { expect, test } from 'vitest';
import { checkPackage } from './check-package.ts';
import { tableOfRows } from './table.ts';
import type { LoadedPackage } from './loaded-package.ts';
import { readDescriptor } from './read-descriptor.ts';

function packageOf(resource: string, columns: readonly string[], row: readonly string[]) {
  const fields = columns.map((name) => ({ name, type: 'string' }));
  const text = JSON.stringify({
    name: 'own',
    resources: [{ name: resource, path: `${resource}.csv`, schema: { fields } }],
  });
  const read = readDescriptor(text, { package: 'own', file: 'datapackage.json' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const tables = new Map([[resource, tableOfRows(columns, [row], [2])]]);
  return { descriptor: read.value, tables } satisfies LoadedPackage;
}

const codes = (owned: LoadedPackage) =>
  [...checkPackage(owned, [])].map(({ code, column }) => `${code} ${column ?? ''}`.trim());

test('a lax descriptor can’t drop what every figure must have: source, section, printed words', () => {
  const columns = ['indicator_id', 'place_id', 'period_start', 'period_end', 'value'];
  const row = ['fines', '63-45', '2023-01-01', '2023-12-31', '5'];
  expect(codes(packageOf('observations', columns, row))).toEqual([
    'table/missing-column period_precision',
    'table/missing-column qualifier',
    'table/missing-column value_kind',
    'table/missing-column source_id',
    'table/missing-column locator',
    'table/missing-column as_printed',
  ]);
});

test('a value typed as text in the descriptor must be a number all the same', () => {
  const columns = ['term', 'position', 'name_vi', 'name_en'];
  expect(codes(packageOf('terms', columns, ['field', 'first', 'Lĩnh vực', 'Field']))).toEqual([
    'cell/type position',
  ]);
});

test('words that the app doesn’t know are refused, and so are references that lead nowhere', () => {
  const columns = ['place_id', 'name_vi', 'name_en', 'kind'];
  expect(codes(packageOf('places', columns, ['63-45', 'Quảng Trị', 'Quang Tri', 'town']))).toEqual([
    'cell/enum kind',
  ]);
  const names = packageOf('place-names', ['place_id', 'name_vi'], ['63-99', 'Nơi nào']);
  expect(codes(names)).toEqual(['row/foreign-key place_id']);
});

test('tables of other names keep only their own rules', () => {
  expect(codes(packageOf('harvests', ['crop'], ['rice']))).toEqual([]);
});
