import type { DataPackage } from '../datasets/data-package.ts';
import type { Problem } from '../datasets/problem.ts';
import { checkForeignKeys } from './checks/foreign-keys.ts';
import { checkTakenIds } from './checks/taken-ids.ts';
import { keysKnownOf, keyTable } from './key-values.ts';
import type { LoadedPackage } from './loaded-package.ts';

/**
 * Holds a package that was checked before against those that are accepted now: its name, its ids and
 * what it refers to, by the key values of its descriptor and without its rows.
 */
export function* checkKeysAgainst(
  descriptor: DataPackage,
  accepted: readonly LoadedPackage[],
): Iterable<Problem> {
  const { name, resources } = descriptor;
  if (accepted.some((it) => it.descriptor.name === name)) {
    const place = { package: name, file: 'datapackage.json' };
    yield { ...place, value: name, code: 'package/name-taken', params: {} };
  }
  const tables = new Map(resources.map((resource) => [resource.name, keyTable(resource)]));
  for (const resource of resources) {
    const table = tables.get(resource.name) ?? keyTable(resource);
    const subject = {
      package: { descriptor, tables },
      resource: keysKnownOf(resource, table),
      table,
      accepted,
    };
    const told = new Set<string>();
    for (const check of [checkTakenIds, checkForeignKeys]) {
      for (const problem of check(subject)) {
        // The row of a key table is no line of the file, and its last value may come again.
        const place = { ...problem };
        delete place.line;
        const text = JSON.stringify(place);
        if (told.has(text)) continue;
        told.add(text);
        yield place;
      }
    }
  }
}
