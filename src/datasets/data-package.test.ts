import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dataPackageSchema } from './data-package.ts';

const id = { name: 'id', type: 'string' };
const resource = { name: 'figures', path: 'figures.csv', schema: { fields: [id] } };
const accepts = (descriptor: object) => v.is(dataPackageSchema, { name: 'own', ...descriptor });
const acceptsSchema = (schema: object) => accepts({ resources: [{ ...resource, schema }] });

describe('dataPackageSchema', () => {
  it('fills in what may be left out, and reads a single key as a list', () => {
    const schema = { fields: [id], primaryKey: 'id' };
    const parsed = v.parse(dataPackageSchema, {
      name: 'own',
      resources: [{ ...resource, schema }],
    });
    expect(parsed.resources[0]).toMatchObject({
      format: 'csv',
      schema: { primaryKey: ['id'], uniqueKeys: [], foreignKeys: [] },
    });
    expect(parsed.partSums).toEqual([]);
  });

  it('keeps paths inside the folder of the package, on the same host', () => {
    for (const path of ['figures.csv', 'tables/figures.csv']) {
      expect(accepts({ resources: [{ ...resource, path }] })).toBe(true);
    }
    for (const path of [
      'https://example.test/a.csv',
      '//example.test/a',
      '/a.csv',
      'a/../../b.csv',
      '',
    ]) {
      expect(accepts({ resources: [{ ...resource, path }] })).toBe(false);
    }
  });

  it('refuses a package without tables and two tables of one name', () => {
    expect(accepts({ resources: [] })).toBe(false);
    expect(accepts({ resources: [resource, resource] })).toBe(false);
  });

  it('refuses doubled fields, keys of unknown fields and patterns that do not compile', () => {
    expect(acceptsSchema({ fields: [id, id] })).toBe(false);
    expect(acceptsSchema({ fields: [id], primaryKey: ['other'] })).toBe(false);
    expect(acceptsSchema({ fields: [{ ...id, constraints: { pattern: '(' } }] })).toBe(false);
    expect(acceptsSchema({ fields: [{ ...id, type: 'geopoint' }] })).toBe(false);
  });

  it('refuses a foreign key with more fields than its reference', () => {
    const reference = { resource: 'figures', fields: ['id', 'other'] };
    expect(acceptsSchema({ fields: [id], foreignKeys: [{ fields: 'id', reference }] })).toBe(false);
  });

  it('reads both ways to say that parts make up a total', () => {
    const partSums = [
      { indicator_id: 'items', dimension: 'kind' },
      { total_id: 'files', part_ids: ['done', 'open'], source_id: 'report' },
    ];
    expect(accepts({ resources: [resource], partSums })).toBe(true);
    expect(accepts({ resources: [resource], partSums: [{ indicator_id: 'items' }] })).toBe(false);
  });
});
