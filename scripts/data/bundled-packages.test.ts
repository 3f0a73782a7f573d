import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { departmentConfigSchema } from '../../src/datasets/department-config.ts';
import { checkPackages } from './check-packages.ts';
import { dataFolder } from './data-folder.ts';
import { readPackages } from './read-packages.ts';

const { packages, problems } = readPackages(dataFolder);

describe('the bundled packages', () => {
  it('come geography first, since the others refer to it', () => {
    expect(packages[0]?.descriptor.name).toBe('geography');
    expect(packages.map(({ descriptor }) => descriptor.name)).toContain('reports');
  });

  it('are read and pass every check', () => {
    expect(problems).toEqual([]);
    expect(checkPackages(packages)).toEqual([]);
  });

  it('lie in folders of their own names', () => {
    for (const { descriptor, folder } of packages) expect(folder).toBe(descriptor.name);
  });

  it('have their columns in the order of their schemas', () => {
    for (const { descriptor, tables } of packages) {
      for (const { name, schema } of descriptor.resources) {
        expect(tables.get(name)?.columns).toEqual(schema.fields.map((field) => field.name));
      }
    }
  });

  it('say every field in both languages, and label what they enumerate', () => {
    const fields = packages.flatMap(({ descriptor }) =>
      descriptor.resources.flatMap(({ schema }) => schema.fields),
    );
    for (const field of fields) {
      const words = [field.title, field.title_en, field.description, field.description_en];
      expect(words, field.name).not.toContain(undefined);
      const labelled = field.categories?.map(({ value }) => value);
      expect(labelled, field.name).toEqual(field.constraints.enum);
    }
  });
});

it('the configuration beside the app is valid and names a bundled place', () => {
  const path = join(dataFolder, '../public/config.json');
  expect(existsSync(path)).toBe(true);
  const config = v.parse(departmentConfigSchema, JSON.parse(readFileSync(path, 'utf8')));
  const places = packages[0]?.tables.get('places');
  const ids = Array.from({ length: places?.rowCount ?? 0 }, (_, row) => places?.cellAt(row, 0));
  expect(ids).toContain(config.defaultPlace);
});
