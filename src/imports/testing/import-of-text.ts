import * as v from 'valibot';
import { dataPackageSchema, type Resource } from '../../datasets/data-package.ts';
import { openScratchDatabase } from '../../engine/open-scratch-database.ts';
import { readGiven } from '../../ingest/source/read-given.ts';
import type { OwnPackages } from '../../storage/own-packages.ts';
import type { ImportWorld } from '../import-world.ts';
import { openTableImport } from '../open-table-import.ts';
import type { TableImport } from '../table-import.ts';
import { shippedCatalogue } from './shipped-catalogue.ts';

type Saved = Parameters<OwnPackages['save']>[0];

const descriptor = v.parse(
  dataPackageSchema,
  await (await fetch('/data/reports/datapackage.json')).json(),
);

export function resourceOf(name: string): Resource {
  const found = descriptor.resources.find((it) => it.name === name);
  if (!found) throw new Error(`the reports have no ${name}`);
  return found;
}

/** A world with the shipped catalogue, without figures in use, that keeps what is saved in a list. */
export function worldOfTests(over: Partial<ImportWorld> = {}): ImportWorld & { saved: Saved[] } {
  const saved: Saved[] = [];
  return {
    saved,
    openDatabase: openScratchDatabase,
    context: () => Promise.resolve({ catalogue: shippedCatalogue, today: '2026-11-21' }),
    resources: () =>
      Promise.resolve({
        sources: resourceOf('sources'),
        indicators: resourceOf('indicators'),
        observations: resourceOf('observations'),
      }),
    figuresInUse: () => Promise.resolve(null),
    packageNames: () => Promise.resolve(['reports', 'reference', 'geography']),
    definedBy: () => Promise.resolve({ sources: [], indicators: [], figuresOf: [] }),
    toParquet: (ipc) => Promise.resolve(ipc),
    ownPackages: () =>
      Promise.resolve({
        save: (given: Saved) => {
          saved.push(given);
          return Promise.resolve(undefined);
        },
      } as unknown as OwnPackages),
    whyNotInUse: () => Promise.resolve(null),
    refresh: () => Promise.resolve(),
    ...over,
  };
}

/** The import of the first table of a file with this text, as `so-lieu.csv` or under another name. */
export async function importOfText(
  text: string,
  world: ImportWorld = worldOfTests(),
  path = 'so-lieu.csv',
): Promise<TableImport> {
  const file = new Blob([text]);
  const { tables, refused } = await readGiven([{ path, file }], {
    readParquet: () => Promise.reject(new Error('no Parquet here')),
  });
  const [table] = tables;
  if (!table) throw new Error(`no table was read: ${JSON.stringify(refused)}`);
  return openTableImport(table, world);
}
