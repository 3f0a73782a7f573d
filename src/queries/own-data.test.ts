import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { dataVersion } from '../datasets/shipped-results.ts';
import { LoadError } from '../engine/engine-errors.ts';
import type { Contents, Engine } from '../engine/engine.ts';
import { readDescriptor } from '../ingest/read-descriptor.ts';
import { withKeyValues } from '../ingest/key-values.ts';
import { readCsv } from '../ingest/read-csv.ts';
import { digest } from '../lib/digest.ts';
import { memoryFiles } from '../storage/own-packages-memory.ts';
import type { GivenPackage } from '../storage/own-packages.ts';
import { kept } from '../storage/testing/own-package.fixture.ts';
import { engineQuery } from './answer.ts';
import { createDataAccess, type DataAccess } from './data-access.ts';
import { isAccepted } from './data-packages.ts';
import { dataQuery } from './data.ts';
import { followOwnPackages, refreshOwnData } from './follow-own-packages.ts';
import { mockServer } from './testing/mock-server.ts';

const fields = (...names: string[]) => names.map((name) => ({ name, type: 'string' }));
const descriptor = (name: string, resources: object[]) => JSON.stringify({ name, resources });

const units = {
  name: 'units',
  path: 'units.csv',
  schema: { fields: fields('id', 'part_of'), primaryKey: ['id'] },
};
const counts = {
  name: 'counts',
  path: 'counts.csv',
  schema: {
    fields: fields('unit', 'count'),
    foreignKeys: [{ fields: ['unit'], reference: { resource: 'units', fields: ['id'] } }],
  },
};

const shippedFiles = {
  'a/datapackage.json': descriptor('a', [units]),
  'a/units.csv': 'id,part_of\nschools,\nlabs,\n',
};
const version = dataVersion(
  Object.entries(shippedFiles).map(([path, content]) => [path, digest(content)] as const),
);
mockServer({
  'config.json': JSON.stringify({ department: { vi: 'Sở', en: 'Sở' }, defaultPlace: '63-45' }),
  'results/manifest.json': JSON.stringify({ version, files: {} }),
  'data/packages.json': JSON.stringify({ packages: [{ path: 'a/datapackage.json' }] }),
  ...Object.fromEntries(
    Object.entries(shippedFiles).map(([path, content]) => [`data/${path}`, content]),
  ),
});

/** A checked package, as an import would keep it. */
function own(name: string, tables: Readonly<Record<string, [object, string]>>): GivenPackage {
  const place = { package: name, file: 'datapackage.json' };
  const read = readDescriptor(
    descriptor(
      name,
      Object.values(tables).map(([resource]) => resource),
    ),
    place,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const bytes = (text: string) => new TextEncoder().encode(text);
  const loaded = Object.entries(tables).map(([resource, [, text]]) => {
    const csv = readCsv(bytes(text), place);
    if (!csv.ok) throw new Error(resource);
    return [resource, csv.value.table] as const;
  });
  return {
    descriptor: withKeyValues({ descriptor: read.value, tables: new Map(loaded) }),
    files: new Map(
      Object.entries(tables).map(([resource, [, text]]) => [`${resource}.csv`, bytes(text)]),
    ),
  };
}
const libraries = own('b', {
  units: [units, 'id,part_of\nlibraries,schools\n'],
  counts: [counts, 'unit,count\nlibraries,7\nschools,52\n'],
});

/** An engine that only takes what it is given; tables of these names it can't take. */
function engineOf(refusing: ReadonlySet<string> = new Set()) {
  const tables = new Map<string, string>();
  const engine = {
    status: { state: 'idle' },
    hold: async ({ datasets }: Contents) => {
      const held = new Map<string, string>();
      for (const { table, read } of datasets) {
        if (refusing.has(table)) throw new LoadError(table, 'not to be taken');
        try {
          held.set(table, new TextDecoder().decode((await read()).bytes));
        } catch (error) {
          throw new LoadError(table, error);
        }
      }
      tables.clear();
      for (const [table, text] of held) tables.set(table, text);
    },
  } as unknown as Engine;
  return { engine, tables };
}

function appWith(engine: Engine = engineOf().engine) {
  const files = new Map<string, Blob>();
  const listeners = new Set<() => void>();
  const store = kept(memoryFiles(files), {
    tell: () => {
      for (const listener of listeners) listener();
    },
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const access: DataAccess = createDataAccess(
    engine,
    () => Promise.reject(new Error('no Parquet here')),
    {
      open: async () => store,
      openIfAny: async () => store,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  );
  const data = () => client.query(dataQuery(access, client));
  const refusals = async () =>
    (await data()).packages
      .filter((it) => !isAccepted(it))
      .map(({ name, problems }) => [name, ...problems.map(({ code, value }) => value ?? code)]);
  return { access, client, store, files, data, refusals };
}

test('an own package joins those beside the app, and shipped results answer no more', async () => {
  const { access, client, store, data } = appWith();
  const alone = await data();
  expect(alone).toMatchObject({ asShipped: true, version });
  expect(alone.manifest).not.toBeNull();
  await store.save(libraries);
  await refreshOwnData(access, client);
  const joined = await data();
  expect(joined.packages.map(({ name, origin }) => [name, origin])).toEqual([
    ['a', 'shipped'],
    ['b', 'own'],
  ]);
  expect(joined).toMatchObject({ asShipped: false, manifest: null });
  expect(joined.version).not.toBe(version);
  expect(joined.packages[1]?.resources.get('counts')?.rowCount).toBe(2);
  await store.remove('b');
  await refreshOwnData(access, client);
  expect(await data()).toMatchObject({ asShipped: true, version });
});

test('one changed figure in an own package is another version', async () => {
  const { access, client, store, data } = appWith();
  await store.save(libraries);
  const before = (await data()).version;
  const changed = own('b', {
    units: [units, 'id,part_of\nlibraries,schools\n'],
    counts: [counts, 'unit,count\nlibraries,8\nschools,52\n'],
  });
  await store.save({ ...changed, replaces: 'b' });
  await refreshOwnData(access, client);
  expect((await data()).version).not.toBe(before);
});

describe('an own package is refused, with the reason, and stays where it is', () => {
  test.each([
    ['a name that is taken', own('a', { counts: [counts, 'unit,count\nlabs,1\n'] }), 'a'],
    ['an id that is taken', own('c', { units: [units, 'id,part_of\nlabs,\n'] }), 'labs'],
    ['an id of an own one', own('c', { units: [units, 'id,part_of\nlibraries,\n'] }), 'libraries'],
    [
      'a reference to nothing',
      own('c', { counts: [counts, 'unit,count\nclinics,3\n'] }),
      'clinics',
    ],
  ])('%s', async (_, given, told) => {
    const { store, data, refusals } = appWith();
    await store.save(libraries);
    await store.save(given);
    expect(await refusals()).toEqual([[given.descriptor.name, told]]);
    expect((await data()).packages).toHaveLength(3);
    expect((await store.list()).packages).toHaveLength(2);
  });

  test('what its bytes are no longer', async () => {
    const { store, files, refusals, data } = appWith();
    await store.save(libraries);
    const counted = [...files.keys()].find((path) => path.endsWith('/2')) ?? '';
    files.set(counted, new Blob(['unit,count\nlibraries,9\nschools,52\n']));
    expect(await refusals()).toEqual([['b', 'file/changed']]);
    expect(await data()).toMatchObject({ asShipped: true, version });
  });

  test('what the engine can’t take; the rest is loaded', async () => {
    const { engine, tables } = engineOf(new Set(['b/counts']));
    const { access, client, store, refusals } = appWith(engine);
    await store.save(libraries);
    await client.query(engineQuery(access, client));
    expect(await refusals()).toEqual([['b', 'file/unreadable']]);
    expect(tables.get('a/units')).toBe(shippedFiles['a/units.csv']);
  });
});

test('what depends on the data is asked anew after a change, what doesn’t is kept', async () => {
  const { access, client, store } = appWith();
  let asked = 0;
  const figures = {
    queryKey: ['figures'],
    staleTime: 'static' as const,
    queryFn: async () => {
      asked += 1;
      return (await client.query(dataQuery(access, client))).packages.length;
    },
  };
  const seen: unknown[] = [];
  const observer = new QueryObserver(client, figures);
  const stop = observer.subscribe(({ data }) => seen.push(data));
  const end = followOwnPackages(access, client);
  await expect.poll(() => seen.at(-1)).toBe(1);
  const shipped = client.getQueryData(['shipped packages']);
  await store.save(libraries);
  await expect.poll(() => seen.at(-1)).toBe(2);
  expect(asked).toBe(2);
  expect(client.getQueryData(['shipped packages'])).toBe(shipped);
  // An emptied bin changes no figure.
  await store.emptyBin();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBe(2);
  stop();
  end();
});

test('an index that can’t be read leaves the rest of the app at work', async () => {
  const { files, store, data } = appWith();
  await store.save(libraries);
  const { sealed } = await import('../storage/own-packages-state.ts');
  files.set('index-2.json', sealed({ format: 7 }));
  expect(await data()).toMatchObject({ asShipped: true, version });
  expect((await data()).ownTrouble?.message).toContain('index-2.json');
});
