import { refsOf, type FigureRef } from '../../datasets/cross-check.ts';
import type { Problem } from '../../datasets/problem.ts';
import type { Row } from '../../lib/arrow-rows.ts';
import { isMeant } from '../../semantic/figure-ref.ts';
import { toObservation } from '../../semantic/from-rows.ts';
import type { Observation } from '../../semantic/observation.ts';
import { tableNameOf } from '../../semantic/tables.ts';
import { asKnownTable } from '../as-known-table.ts';
import type { LoadedPackage } from '../loaded-package.ts';
import { rowValues } from '../row-key.ts';

/**
 * Every figure that a cross check names is there, once, among the package's own observations. Which
 * values they have is not asked here: what does not agree is shown, not refused. (A part sum is a
 * rule for whatever comes and may find nothing; a cross check speaks of printed figures.)
 */
export function* checkCrossChecks(candidate: LoadedPackage): Iterable<Problem> {
  const { name, crossChecks } = candidate.descriptor;
  if (crossChecks.length === 0) return;
  const sources = new Set(crossChecks.map((it) => it.source_id));
  const figures = observationsOf(candidate).filter(({ sourceId }) => sources.has(sourceId));
  for (const check of crossChecks) {
    for (const ref of refsOf(check)) {
      const found = figures.filter((it) => isMeant(ref, check.source_id, it)).length;
      if (found === 1) continue;
      yield {
        package: name,
        file: 'datapackage.json',
        column: 'crossChecks',
        value: `${check.source_id}: ${nameOf(ref)}`,
        code: 'rule/cross-check',
        params: { found },
      };
    }
  }
}

const nameOf = ({ indicator_id: indicator, breakdown, value_kind: kind }: FigureRef): string =>
  [indicator, breakdown, kind === 'plan' ? kind : ''].filter((it) => it !== '').join(' ');

function observationsOf({ descriptor, tables }: LoadedPackage): Observation[] {
  return descriptor.resources
    .filter(({ name }) => tableNameOf(name) === 'observations')
    .flatMap((resource) => {
      const table = tables.get(resource.name);
      if (!table) return [];
      const valuesOf = rowValues(table, asKnownTable(resource), table.columns);
      return Array.from({ length: table.rowCount }, (_, row) => valuesOf(row)).flatMap((values) => {
        if (!values) return [];
        const cells: Row = Object.fromEntries(
          table.columns.map((column, index) => [column, values[index] ?? null]),
        );
        return [toObservation(cells)];
      });
    });
}
