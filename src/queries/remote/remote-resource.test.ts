import { expect, test } from 'vitest';
import type { Resource } from '../../datasets/data-package.ts';
import { keysOf } from '../../ingest/key-sets.ts';
import { knownTables } from '../../semantic/tables.ts';
import { resourceOf } from './remote-resource.ts';

const columnsBut = (...missing: string[]) =>
  knownTables.observations.fields
    .filter(({ name }) => !missing.includes(name))
    .map(({ name }) => ({ name, kind: 'text' as const }));

test('of a table that is filled twice no row stands for itself, whatever its package says', () => {
  const [key = []] = keysOf(resourceOf('observations', columnsBut(), undefined));
  expect(key.join(' ')).toBe(
    'indicator_id place_id period_start period_end as_of value_kind breakdown source_id',
  );
});

test('a column that is not there makes no difference', () => {
  const keys = keysOf(resourceOf('observations', columnsBut('as_of', 'breakdown'), undefined));
  expect(keys.map((key) => key.join(' '))).toEqual([
    'indicator_id place_id period_start period_end value_kind source_id',
  ]);
});

test('what the package states of keys and columns holds on the server too', () => {
  const value = knownTables.observations.fields.find(({ name }) => name === 'value');
  if (!value) throw new Error('no value');
  const atLeast = { ...value, constraints: { ...value.constraints, minimum: 0 } };
  const stated: Resource = {
    name: 'observations',
    path: 'observations.csv',
    format: 'csv',
    schema: {
      fields: [atLeast],
      primaryKey: [],
      uniqueKeys: [['indicator_id', 'locator']],
      foreignKeys: [],
    },
  };
  const resource = resourceOf('observations', columnsBut(), stated);
  expect(keysOf(resource)).toEqual([['indicator_id', 'locator']]);
  expect(resource.schema.fields.find(({ name }) => name === 'value')?.constraints.minimum).toBe(0);
  expect(resource.schema.fields).toHaveLength(knownTables.observations.fields.length);
});
