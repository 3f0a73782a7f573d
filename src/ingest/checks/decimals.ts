import type { Problem } from '../../datasets/problem.ts';
import { parseCell } from '../parse-cell.ts';
import type { LoadedPackage } from '../loaded-package.ts';
import { rowValues } from '../row-key.ts';
import { placeOf, type CheckSubject } from './check.ts';

/**
 * No figure has more decimal places than its indicator: "1.250" meant as one thousand two hundred
 * and fifty, as Vietnamese spreadsheets write it, would else be taken for one and a quarter.
 */
export function* checkDecimals(subject: CheckSubject): Iterable<Problem> {
  const { table, resource, accepted } = subject;
  if (resource.name !== 'observations') return;
  const decimals = decimalsByIndicator([subject.package, ...accepted]);
  const valuesOf = rowValues(table, resource, ['indicator_id', 'value']);
  for (let row = 0; row < table.rowCount; row += 1) {
    const [indicator, value] = valuesOf(row) ?? [];
    const allowed = decimals.get(String(indicator));
    if (allowed === undefined || typeof value !== 'number') continue;
    const scaled = value * 10 ** allowed;
    // Money of twelve digits and a few decimals stays well within what a double can tell apart.
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) continue;
    yield {
      ...placeOf(subject, row),
      column: 'value',
      value,
      code: 'rule/decimals',
      params: { decimals: allowed },
    };
  }
}

function decimalsByIndicator(packages: readonly LoadedPackage[]): Map<string, number> {
  const decimals = new Map<string, number>();
  for (const { descriptor, tables } of packages) {
    const resource = descriptor.resources.find(({ name }) => name === 'indicators');
    const table = tables.get('indicators');
    if (!resource || !table) continue;
    const valuesOf = rowValues(table, resource, ['indicator_id', 'decimals']);
    for (let row = 0; row < table.rowCount; row += 1) {
      const [indicator, places] = valuesOf(row) ?? [];
      const count = parseCell(places ?? null, 'integer');
      if (typeof count === 'number') decimals.set(String(indicator), count);
    }
  }
  return decimals;
}
