import { expect, it } from 'vitest';
import type { DataPackage } from '../datasets/data-package.ts';
import { checksMade } from './checks-made.ts';

const field = (name: string) => ({ name, type: 'string' as const, constraints: {} });

const descriptor = (partSums: DataPackage['partSums']): DataPackage => ({
  name: 'own',
  licenses: [],
  sources: [],
  resources: [
    {
      name: 'sizes',
      path: 'sizes.csv',
      format: 'csv',
      schema: {
        fields: ['size_id', 'place_id', 'period_start', 'period_end'].map(field),
        primaryKey: ['size_id'],
        uniqueKeys: [],
        foreignKeys: [
          { fields: ['place_id'], reference: { resource: 'places', fields: ['place_id'] } },
        ],
      },
    },
  ],
  partSums,
  crossChecks: [],
  reportTexts: [],
});

it('names the checks of a table by its keys, references and columns, and no other', () => {
  expect(checksMade(descriptor([]))).toEqual([
    {
      check: 'columns',
      resource: 'sizes',
      fields: ['size_id', 'place_id', 'period_start', 'period_end'],
    },
    {
      check: 'cells',
      resource: 'sizes',
      fields: ['size_id', 'place_id', 'period_start', 'period_end'],
    },
    { check: 'key', resource: 'sizes', fields: ['size_id'] },
    { check: 'taken-ids', resource: 'sizes', fields: ['size_id'] },
    { check: 'foreign-key', resource: 'sizes', fields: ['place_id'], target: 'places' },
    { check: 'period-order', resource: 'sizes', fields: [] },
  ]);
});

it('sums are no check of a table that has no figures to add up', () => {
  const rules = [{ indicator_id: 'a', dimension: 'b' }];
  expect(checksMade(descriptor(rules)).some((it) => it.check === 'part-sums')).toBe(false);
});

it('rows of tables in parts are each looked at when they are read, and never beside each other', () => {
  const rules = [{ indicator_id: 'a', dimension: 'b' }];
  const made = checksMade(descriptor(rules), new Set(['sizes']));
  expect(made.map(({ check }) => check)).toEqual([
    'columns',
    'cells',
    'foreign-key',
    'period-order',
  ]);
});
