import { expect, it } from 'vitest';
import { checkPackage } from './check-package.ts';
import { readWritten } from './checks/written-package.fixture.ts';

const schemas = {
  stations: { fields: [{ name: 'id', type: 'string' }], primaryKey: ['id'] },
  figures: { fields: [{ name: 'value', type: 'number', constraints: { required: true } }] },
};
const codes = (csv: Record<string, string>, accepted = [] as string[]) => {
  const earlier = accepted.map((name) => readWritten({ name, schemas, csv: {} }));
  return [...checkPackage(readWritten({ schemas, csv }), earlier)].map(({ code }) => code);
};

it('finds nothing in a package that is fit', () => {
  expect(codes({ stations: 'id\na\n', figures: 'value\n1\n' }, ['earlier'])).toEqual([]);
});

it('names a resource without a file and a name that is taken', () => {
  expect(codes({ stations: 'id\na\n' }, ['own'])).toEqual(['package/name-taken', 'file/missing']);
});

it('does not look at the rows of a table whose columns are wrong', () => {
  expect(codes({ stations: 'id\na\n', figures: 'values\nx\n' })).toEqual([
    'table/missing-column',
    'table/unknown-column',
  ]);
});

it('lets a reader stop at the first problem', () => {
  const candidate = readWritten({
    schemas,
    csv: { stations: 'id\n\na\na\na\n', figures: 'value\n' },
  });
  const [first] = checkPackage(candidate, []);
  expect(first).toMatchObject({ code: 'row/duplicate-key', line: 4 });
});
