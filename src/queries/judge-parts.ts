import type { DataPackage, Resource } from '../datasets/data-package.ts';
import type { Outcome } from '../datasets/outcome.ts';
import type { Problem } from '../datasets/problem.ts';
import { wholeUpTo } from '../datasets/whole-file.ts';
import { checkForeignKeys } from '../ingest/checks/foreign-keys.ts';
import { keysKnownOf, keyTable } from '../ingest/key-values.ts';
import type { LoadedPackage } from '../ingest/loaded-package.ts';
import { rowValues } from '../ingest/row-key.ts';
import { PartError } from '../ingest/parquet/part-error.ts';
import { tableNameOf } from '../semantic/tables.ts';
import { beginCounting } from './count-rows.ts';
import { openParts, problemOfPart, type PartedTable, type TableInFiles } from './open-parts.ts';
import type { PartsAccess } from './parts-access.ts';
import { isSummary } from './parts-names.ts';

/**
 * Opens a table of observations that lies in several files, or in one too large to be fetched as a
 * whole. Undefined of any other, and where a single file has to be fetched whole after all: rules over
 * many rows, or a server that gives nothing less.
 */
export async function opensInParts(
  resource: Resource,
  { descriptor, folder }: { descriptor: DataPackage; folder: string },
  access: PartsAccess | undefined,
  { signal }: { signal?: AbortSignal | undefined },
): Promise<Outcome<TableInFiles> | undefined> {
  const { name, resources, partSums, crossChecks } = descriptor;
  const isSingle = resource.parts === undefined;
  const hasRules = partSums.length + crossChecks.length > 0;
  const isMeant = tableNameOf(resource.name) === 'observations' && resource.format === 'parquet';
  if (isSingle && (!isMeant || !access || hasRules)) return undefined;
  const place = { package: name, resource: resource.name, file: resource.path };
  const refuse = (problem: Problem) => ({ ok: false as const, problems: [problem] });
  if (!isMeant || !access) {
    const params = { path: 'path', message: 'expected several files of observations only' };
    return refuse({ ...place, code: 'descriptor/invalid', params });
  }
  if (hasRules) return refuse({ ...place, code: 'part/rules', params: {} });
  const summary = resources.find((it) => isSummary(it.name))?.name;
  const parts = await (await access.open()).reader();
  const toOpen = { package: name, resource, summary, folder };
  const opened = await openParts(parts, toOpen, { signal }).catch((error: unknown) => {
    // A file that the server doesn't give just now must not take every other package along.
    if (isSingle || !(error instanceof PartError)) throw error;
    return { ok: false as const, problems: [problemOfPart(error, place)] };
  });
  if (isSingle && !opened.ok) return wholeOr(opened);
  if (isSingle && opened.ok && opened.value.bytes <= wholeUpTo) return undefined;
  if (opened.ok && summary === undefined) beginCounting(parts, opened.value);
  return opened;
}

/** Whatever is wrong with a file shows again when it is fetched whole, and is told in more words. */
const wholeOr = (opened: Outcome<TableInFiles>): Outcome<TableInFiles> | undefined =>
  !opened.ok && opened.problems.some(({ code }) => code === 'part/failed') ? undefined : opened;

/**
 * What can be said of a table in parts before its rows are read: whether the keys that its descriptor
 * tells lead somewhere, and whether its summary counts as many rows as there are.
 */
export function* judgeParts(
  { resource, summary, rows }: PartedTable,
  candidate: LoadedPackage,
  accepted: readonly LoadedPackage[],
): Iterable<Problem> {
  const table = keyTable(resource);
  if (table.rowCount > 0) {
    const subject = { package: candidate, resource: keysKnownOf(resource, table), table, accepted };
    for (const problem of checkForeignKeys(subject)) {
      // The row of a key table is no row of the file.
      const place = { ...problem };
      delete place.line;
      yield place;
    }
  }
  if (summary === undefined) return;
  const summed = candidate.descriptor.resources.find(({ name }) => name === summary);
  const summaryTable = candidate.tables.get(summary);
  if (!summed || !summaryTable) return;
  const valuesOf = rowValues(summaryTable, summed, ['observations']);
  let declared = 0;
  for (let row = 0; row < summaryTable.rowCount; row += 1)
    declared += Number(valuesOf(row)?.[0] ?? 0);
  if (declared === rows) return;
  const place = { package: candidate.descriptor.name, resource: summary, file: summed.path };
  yield { ...place, code: 'part/summary', params: { declared, found: rows } };
}
