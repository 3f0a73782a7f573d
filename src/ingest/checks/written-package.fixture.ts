import type { Problem } from '../../datasets/problem.ts';
import type { LoadedPackage } from '../loaded-package.ts';
import { readCsv } from '../read-csv.ts';
import { readDescriptor } from '../read-descriptor.ts';
import type { Table } from '../table.ts';
import type { Check } from './check.ts';

/** A package as a test writes it: schemas and CSV texts by resource name. */
interface WrittenPackage {
  name?: string;
  schemas: Record<string, object>;
  csv: Record<string, string>;
  partSums?: object[];
  crossChecks?: object[];
}

/** A table of observations with the columns named, of which only the value is a number. */
export const observationsOf = (columns: readonly string[]) => ({
  observations: {
    fields: columns.map((name) => ({ name, type: name === 'value' ? 'number' : 'string' })),
  },
});

/** Reads a package that a test has written; throws when it cannot be read. */
export function readWritten({ name = 'own', schemas, csv, partSums, crossChecks }: WrittenPackage) {
  const resources = Object.entries(schemas).map(([resource, schema]) => ({
    name: resource,
    path: `${resource}.csv`,
    schema,
  }));
  const place = { package: name, file: 'datapackage.json' };
  const descriptor = readDescriptor(
    JSON.stringify({ name, resources, partSums, crossChecks }),
    place,
  );
  if (!descriptor.ok) throw new Error(JSON.stringify(descriptor.problems));

  const tables = new Map<string, Table>();
  for (const [resource, text] of Object.entries(csv)) {
    const file = readCsv(new TextEncoder().encode(text), { package: name, file: resource });
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    tables.set(resource, file.value.table);
  }
  return { descriptor: descriptor.value, tables } satisfies LoadedPackage;
}

/** What one check finds in all tables of a written package. */
export function problemsOf(
  check: Check,
  written: WrittenPackage,
  accepted: readonly LoadedPackage[] = [],
): Problem[] {
  const candidate = readWritten(written);
  return candidate.descriptor.resources.flatMap((resource) => {
    const table = candidate.tables.get(resource.name);
    return table ? [...check({ package: candidate, resource, table, accepted })] : [];
  });
}
