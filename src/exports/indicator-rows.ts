import type { Words } from '../i18n/words.ts';
import { isOwnTarget } from '../semantic/own-target.ts';
import type { Observation } from '../semantic/observation.ts';
import { comparePeriods, isPartYear } from '../semantic/period.ts';
import type { ExportTable } from './export-table.ts';
import { factsOf, type ExportFacts } from './export-facts.ts';
import { figureColumns, nameIn, type ExportCatalogue, type FigureRow } from './figure-columns.ts';
import { figureRemark } from './figure-remark.ts';
import { originOf } from './source-cells.ts';
import { sourceGrid } from './source-grid.ts';

/**
 * All figures of one indicator or several, as stated: every place, period, part and plan. A person's
 * own targets are no data of reports; they go along with a chart that shows them (`dataRows`).
 */
export function indicatorRows(
  observations: readonly Observation[],
  catalogue: ExportCatalogue,
  facts: ExportFacts,
  words: Words,
): ExportTable {
  const { dataExport } = words.messages;
  const ids = [...new Set(observations.map((it) => it.indicatorId))];
  const rows = [...observations].sort(inOrder).map((it) => rowOf(it, catalogue, words));
  const { what, value, from } = figureColumns(catalogue, words);
  const columns = [...what, ...value, ...from];
  const [only = ''] = ids.map((id) => nameIn(catalogue.indicators, id, words));
  return {
    title: ids.length > 1 ? dataExport.indicatorsNamed(ids.length) : only,
    subtitle: dataExport.wholeIndicator,
    columns: columns.map(({ id, title, kind }) => ({ id, title, kind })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    notes: [],
    sources: sourceGrid(rows, catalogue, words),
    facts: factsOf(facts, words),
  };
}

const inOrder = (a: Observation, b: Observation): number =>
  a.indicatorId.localeCompare(b.indicatorId) ||
  a.placeId.localeCompare(b.placeId) ||
  comparePeriods(a.period, b.period);

/** In the indicator's own unit: money in VND, to the last one. */
function rowOf(observation: Observation, catalogue: ExportCatalogue, words: Words): FigureRow {
  const { kinds } = words.messages.dataExport;
  const indicator = catalogue.indicators.get(observation.indicatorId);
  // Part-years are such only for what is counted over a period.
  const isPart = indicator?.measure === 'flow' && isPartYear(observation.period);
  return {
    observation,
    kind: isOwnTarget(observation) ? kinds.own : kinds[observation.kind],
    value: observation.value,
    unit: indicator?.unit[words.language] ?? '',
    remark: figureRemark(observation, { state: isPart ? 'part-year' : 'whole' }, words),
    origin: originOf(observation),
  };
}
