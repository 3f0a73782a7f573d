import * as v from 'valibot';
import { dataPackageSchema } from '../../datasets/data-package.ts';
import { queue } from '../own-packages-lock.ts';
import { keepOwnPackages, type KeepingDevice } from '../own-packages-kept.ts';
import type { FileStore } from '../own-packages-files.ts';
import type { GivenPackage, OwnPackages } from '../own-packages.ts';

/** A package of one table of one row, and a file beside it. */
export const given = (name: string, value: string, replaces?: string): GivenPackage => ({
  descriptor: v.parse(dataPackageSchema, {
    name,
    title: `Số liệu ${name}`,
    resources: [
      {
        name: 'figures',
        path: 'tables/figures.csv',
        schema: { fields: [{ name: 'value', type: 'number' }] },
      },
    ],
  }),
  files: new Map<string, Blob | Uint8Array<ArrayBuffer>>([
    ['tables/figures.csv', new TextEncoder().encode(`value\n${value}\n`)],
    ['ghi chú.txt', new Blob([`Ghi chú ${value}`])],
  ]),
  ...(replaces === undefined ? {} : { replaces }),
});

/** Own packages in a store, without a browser around it. */
export function kept(store: FileStore, device: Partial<KeepingDevice> = {}): OwnPackages {
  return keepOwnPackages({
    store,
    exclusive: queue(),
    isLocked: true,
    now: () => new Date(),
    tell: () => undefined,
    listen: () => () => undefined,
    persist: () => undefined,
    room: async () => ({ quota: null, lasts: 'no' }),
    ...device,
  });
}

/** Name and figure of each package, as whoever opens the store next reads them; `damaged` of such. */
export async function contentsOf(store: FileStore): Promise<string[]> {
  const own = kept(store);
  const { packages, damaged } = await own.list();
  const read = packages.map(async ({ name }) => {
    const csv = new TextDecoder().decode(await own.read(name, 'tables/figures.csv'));
    const note = new TextDecoder().decode(await own.read(name, 'ghi chú.txt'));
    const value = csv.split('\n')[1] ?? '';
    return note === `Ghi chú ${value}` ? `${name}=${value}` : `${name}: torn`;
  });
  return [...(await Promise.all(read)), ...damaged.map(({ name }) => `${name}: damaged`)];
}
