import type { QueryClient } from '@tanstack/react-query';
import { openScratchDatabase } from '../engine/open-scratch-database.ts';
import { tableToIpc } from '../engine/table-to-ipc.ts';
import type { ImportWorld } from '../imports/import-world.ts';
import { statements } from '../semantic/statements.ts';
import { engineQuery } from './answer.ts';
import { catalogueQuery } from './catalogue.ts';
import { dataQuery } from './data.ts';
import type { DataAccess } from './data-access.ts';
import { isAccepted, type PackageState } from './data-packages.ts';
import { refreshOwnData } from './follow-own-packages.ts';

interface Making {
  access: DataAccess;
  client: QueryClient;
  toParquet: ImportWorld['toParquet'];
  /** Today's date at the person's desk, ISO. */
  today: () => string;
}

/** What an import needs of the data in use, the engine and the place where datasets are kept. */
export function importWorld({ access, client, toParquet, today }: Making): ImportWorld {
  const packages = async () => (await client.query(dataQuery(access, client))).packages;
  return {
    openDatabase: openScratchDatabase,
    context: async () => ({
      catalogue: await client.query(catalogueQuery(access, client)),
      today: today(),
    }),
    resources: async () => {
      const accepted = (await packages()).filter(isAccepted);
      return {
        sources: resourceOf(accepted, 'sources'),
        indicators: resourceOf(accepted, 'indicators'),
        observations: resourceOf(accepted, 'observations'),
      };
    },
    figuresInUse: async (indicatorIds) => {
      await client.query(engineQuery(access, client));
      const { sql, parameters } = statements.observationsOfIndicators(indicatorIds);
      const table = await access.engine.query(sql, parameters);
      return table.numRows === 0 ? null : tableToIpc(table);
    },
    packageNames: async () => (await packages()).map(({ name }) => name),
    definedBy: async (packageName) => {
      const found = (await packages()).find(({ name }) => name === packageName);
      return {
        sources: keysOf(found, 'sources', 'source_id'),
        indicators: keysOf(found, 'indicators', 'indicator_id'),
        figuresOf: keysOf(found, 'observations', 'indicator_id'),
      };
    },
    toParquet,
    ownPackages: () => access.own.open(),
    whyNotInUse: async (packageName) => {
      const state = (await packages()).find(
        ({ name, origin }) => origin === 'own' && name === packageName,
      );
      if (!state || isAccepted(state)) return null;
      const [problem] = state.problems;
      return problem?.code === 'file/too-large-here'
        ? `out of memory: ${packageName}`
        : JSON.stringify(problem);
    },
    refresh: () => refreshOwnData(access, client),
  };
}

function resourceOf(packages: readonly PackageState[], name: string) {
  for (const { origin, descriptor } of packages) {
    const found = descriptor?.resources.find((it) => it.name === name);
    if (origin === 'shipped' && found) return found;
  }
  throw new Error(`no package beside the app has a table ${name}`);
}

function keysOf(state: PackageState | undefined, table: string, column: string): string[] {
  const values = state?.descriptor?.resources.find(({ name }) => name === table)?.keyValues;
  return (values?.[column] ?? []).map(String);
}
