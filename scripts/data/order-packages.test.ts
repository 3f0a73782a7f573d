import { expect, it } from 'vitest';
import { readDescriptor } from '../../src/ingest/read-descriptor.ts';
import { orderPackages } from './order-packages.ts';

function packageOf(name: string, ...refersTo: string[]) {
  const foreignKeys = refersTo.map((other) => ({
    fields: ['id'],
    reference: { package: other, resource: 'rows', fields: ['id'] },
  }));
  const schema = { fields: [{ name: 'id', type: 'string' }], foreignKeys };
  const resources = [{ name: 'rows', path: 'rows.csv', schema }];
  const outcome = readDescriptor(JSON.stringify({ name, resources }), { package: name, file: '' });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { descriptor: outcome.value };
}

const orderOf = (...items: ReturnType<typeof packageOf>[]) =>
  orderPackages(items).map(({ descriptor }) => descriptor.name);

it('puts each package after those it refers to and keeps the order otherwise', () => {
  expect(
    orderOf(packageOf('a', 'c'), packageOf('b'), packageOf('c', 'd'), packageOf('d', 'missing')),
  ).toEqual(['b', 'd', 'c', 'a']);
});

it('refuses packages that refer to one another', () => {
  expect(() => orderOf(packageOf('a', 'b'), packageOf('b', 'a'))).toThrow('circle');
});
