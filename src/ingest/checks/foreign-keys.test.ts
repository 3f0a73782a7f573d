import { describe, expect, it } from 'vitest';
import { checkForeignKeys } from './foreign-keys.ts';
import { checkTakenIds } from './taken-ids.ts';
import { problemsOf, readWritten } from './written-package.fixture.ts';

const idOnly = { fields: [{ name: 'id', type: 'string' }], primaryKey: ['id'] };
const geography = readWritten({
  name: 'geography',
  schemas: { places: idOnly },
  csv: { places: 'id\n63-45\n' },
});
const earlier = readWritten({
  name: 'earlier',
  schemas: { indicators: idOnly },
  csv: { indicators: 'id\nappraisals\n' },
});

const schemas = {
  indicators: {
    fields: [
      { name: 'id', type: 'string' },
      { name: 'part_of', type: 'string' },
    ],
    primaryKey: ['id'],
    foreignKeys: [{ fields: 'part_of', reference: { fields: 'id' } }],
  },
  figures: {
    fields: [
      { name: 'indicator', type: 'string' },
      { name: 'place', type: 'string' },
    ],
    foreignKeys: [
      { fields: ['indicator'], reference: { resource: 'indicators', fields: ['id'] } },
      {
        fields: ['place'],
        reference: { package: 'geography', resource: 'places', fields: ['id'] },
      },
    ],
  },
};

describe('checkForeignKeys', () => {
  it('finds rows of the same table, of this package, of earlier ones and of the named one', () => {
    const indicators = 'id,part_of\ngrants,\nlarge-grants,grants\nfast,appraisals\n';
    const figures = 'indicator,place\ngrants,63-45\nappraisals,63-45\n,63-45\n';
    const csv = { indicators, figures };
    expect(problemsOf(checkForeignKeys, { schemas, csv }, [geography, earlier])).toEqual([]);
  });

  it('names the line and the value of a reference that leads nowhere', () => {
    const csv = {
      indicators: 'id,part_of\ngrants,loans\n',
      figures: 'indicator,place\ngrants,63-45\nloans,45\n',
    };
    const file = { package: 'own', resource: 'figures', file: 'figures.csv' };
    expect(problemsOf(checkForeignKeys, { schemas, csv }, [geography])).toEqual([
      {
        package: 'own',
        resource: 'indicators',
        file: 'indicators.csv',
        line: 2,
        column: 'part_of',
        value: 'loans',
        code: 'row/foreign-key',
        params: { fields: ['part_of'], resource: 'indicators' },
      },
      {
        ...file,
        line: 3,
        column: 'indicator',
        value: 'loans',
        code: 'row/foreign-key',
        params: { fields: ['indicator'], resource: 'indicators' },
      },
      {
        ...file,
        line: 3,
        column: 'place',
        value: '45',
        code: 'row/foreign-key',
        params: { fields: ['place'], resource: 'places', package: 'geography' },
      },
    ]);
  });

  it('names a package that is referred to and was never accepted', () => {
    const csv = { figures: 'indicator,place\n,63-45\n' };
    expect(problemsOf(checkForeignKeys, { schemas, csv })).toEqual([
      {
        package: 'own',
        resource: 'figures',
        file: 'figures.csv',
        code: 'package/missing',
        params: { missing: 'geography' },
      },
    ]);
  });
});

describe('checkTakenIds', () => {
  it('accepts ids that are new', () => {
    const csv = { indicators: 'id,part_of\ngrants,appraisals\n' };
    expect(problemsOf(checkTakenIds, { schemas, csv }, [geography, earlier])).toEqual([]);
  });

  it('refuses an id that an earlier package defines', () => {
    const csv = { indicators: 'id,part_of\ngrants,\nappraisals,\n' };
    expect(problemsOf(checkTakenIds, { schemas, csv }, [geography, earlier])).toEqual([
      {
        package: 'own',
        resource: 'indicators',
        file: 'indicators.csv',
        line: 3,
        column: 'id',
        value: 'appraisals',
        code: 'rule/id-taken',
        params: { fields: ['id'], takenBy: 'earlier' },
      },
    ]);
  });
});
