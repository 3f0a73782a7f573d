import type { Engine } from '../engine/engine.ts';
import { groupBy } from '../lib/group-by.ts';
import { isAccepted, type DataState } from './data-packages.ts';

/** Table of the engine that holds one resource of one package. */
const tableName = (packageName: string, resourceName: string): string =>
  `${packageName}/${resourceName}`;

/** Statements ask for `place_names`; the resource is named `place-names`, as Data Package asks. */
const viewName = (resourceName: string): string => resourceName.replaceAll('-', '_');

/**
 * Loads the accepted packages into the engine: a table for each resource, and a view over all
 * tables of one name, so that a department's own observations stand beside the bundled ones.
 */
export async function loadEngine(engine: Engine, data: DataState): Promise<void> {
  const resources = data.packages.filter(isAccepted).flatMap(({ name, resources: own }) =>
    [...own].map(([resourceName, resource]) => ({
      resourceName,
      table: tableName(name, resourceName),
      read: resource.read,
    })),
  );
  for (const { table, read } of resources) await engine.load({ table, read });
  for (const [name, sameName] of groupBy(resources, (it) => it.resourceName)) {
    await engine.unionView(
      viewName(name),
      sameName.map((it) => it.table),
    );
  }
}
