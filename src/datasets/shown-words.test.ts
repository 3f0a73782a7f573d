import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dataPackageSchema } from './data-package.ts';
import { departmentConfigSchema } from './department-config.ts';
import { fieldSchema } from './field.ts';
import { relativePathSchema } from './relative-path.ts';

const spoilt = '\u202e Số\u0007 liệu\u2069\r\nriêng ';
const shown = 'Số liệu riêng';

test('words of a descriptor are taken without the signs that turn or can’t be shown', () => {
  const field = {
    name: 'a',
    type: 'string',
    title: spoilt,
    categories: [{ value: 1, label: spoilt }],
  };
  const read = v.parse(dataPackageSchema, {
    name: 'own',
    title: spoilt,
    version: spoilt,
    sources: [{ title: spoilt }],
    resources: [{ name: 't', path: 't.csv', title_en: spoilt, schema: { fields: [field] } }],
  });
  expect([read.title, read.version, read.sources[0]?.title]).toEqual([shown, shown, shown]);
  const [resource] = read.resources;
  const [column] = resource?.schema.fields ?? [];
  expect([resource?.title_en, column?.title, column?.categories?.[0]?.label]).toEqual([
    shown,
    shown,
    shown,
  ]);
});

test('the department’s name is one line', () => {
  const department = { vi: spoilt, en: spoilt };
  const read = v.parse(departmentConfigSchema, { department, defaultPlace: '63-45' });
  expect(read.department).toEqual({ vi: shown, en: shown });
});

test.each(['a\u202eb', 'a\u0000', '\u2066'])('%j names neither a column nor a file', (name) => {
  expect(v.is(fieldSchema, { name, type: 'string' })).toBe(false);
  expect(v.is(relativePathSchema, `${name}.csv`)).toBe(false);
});
