import type { Problem } from '../datasets/problem.ts';
import { asKnownTable } from './as-known-table.ts';
import { checkCells } from './checks/cells.ts';
import type { Check } from './checks/check.ts';
import { checkColumns } from './checks/columns.ts';
import { checkCrossChecks } from './checks/cross-checks.ts';
import { checkDatePrecision } from './checks/date-precision.ts';
import { checkDecimals } from './checks/decimals.ts';
import { checkForeignKeys } from './checks/foreign-keys.ts';
import { checkKeys } from './checks/keys.ts';
import { checkPartSums } from './checks/part-sums.ts';
import { checkPeriodOrder } from './checks/period-order.ts';
import { checkTakenIds } from './checks/taken-ids.ts';
import type { LoadedPackage } from './loaded-package.ts';

const rowChecks: readonly Check[] = [
  checkCells,
  checkKeys,
  checkTakenIds,
  checkForeignKeys,
  checkPeriodOrder,
  checkDatePrecision,
  checkDecimals,
  checkPartSums,
];

/**
 * Finds everything that keeps a package from being accepted after those already accepted. Problems
 * come one by one, so that a reader may stop early or merely count; none means the package is fit.
 */
export function* checkPackage(
  candidate: LoadedPackage,
  accepted: readonly LoadedPackage[],
): Iterable<Problem> {
  const { name, resources } = candidate.descriptor;
  if (accepted.some(({ descriptor }) => descriptor.name === name)) {
    const place = { package: name, file: 'datapackage.json' };
    yield { ...place, value: name, code: 'package/name-taken', params: {} };
  }

  for (const resource of resources.map(asKnownTable)) {
    const table = candidate.tables.get(resource.name);
    if (!table) {
      const place = { package: name, resource: resource.name, file: resource.path };
      yield { ...place, code: 'file/missing', params: {} };
      continue;
    }
    const subject = { package: candidate, resource, table, accepted };
    const columnProblems = [...checkColumns(subject)];
    yield* columnProblems;
    // Without its columns a table's rows would only repeat the same trouble line by line.
    if (columnProblems.length > 0) continue;
    for (const check of rowChecks) yield* check(subject);
  }
  yield* checkCrossChecks(candidate);
}
