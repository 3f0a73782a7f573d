import { readFileSync } from 'node:fs';
import { groupBy } from '../../src/lib/group-by.ts';
import { readCsv } from '../../src/ingest/read-csv.ts';
import type { Catalogue } from '../../src/semantic/catalogue.ts';
import {
  toCrosswalkRow,
  toIndicator,
  toObservation,
  toPlace,
  toRegion,
  toSource,
  toTerm,
} from '../../src/semantic/from-rows.ts';
import type { Row } from '../../src/lib/arrow-rows.ts';
import type { Observation } from '../../src/semantic/observation.ts';

function rowsOf(file: string): Row[] {
  const bytes = readFileSync(new URL(`../../data/${file}`, import.meta.url));
  const read = readCsv(bytes, { package: 'bundled', file });
  if (!read.ok) throw new Error(`${file} can't be read`);
  const { table } = read.value;
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map((name, column) => [name, table.cellAt(row, column)])),
  );
}

const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

/** The figures of the five reports as the app sees them, without an engine between. */
export const observations: readonly Observation[] = rowsOf('reports/observations.csv').map(
  toObservation,
);

/** The published figures of all provinces. */
export const referenceObservations: readonly Observation[] = rowsOf(
  'reference/observations.csv',
).map(toObservation);

const inBoth = (file: string): Row[] => [
  ...rowsOf(`reports/${file}`),
  ...rowsOf(`reference/${file}`),
];

const neighbours = groupBy(rowsOf('geography/neighbours.csv'), (row) => String(row['place_id']));

export const catalogue: Catalogue = {
  indicators: byId(inBoth('indicators.csv').map(toIndicator)),
  places: byId(rowsOf('geography/places.csv').map(toPlace)),
  placeNames: [],
  crosswalk: rowsOf('geography/crosswalk.csv').map(toCrosswalkRow),
  regions: byId(rowsOf('geography/regions.csv').map(toRegion)),
  neighbours: new Map(
    [...neighbours].map(([id, rows]) => [id, rows.map((row) => String(row['neighbour_id']))]),
  ),
  sources: byId(inBoth('sources.csv').map(toSource)),
  terms: byId(inBoth('terms.csv').map(toTerm)),
  availability: [...observations, ...referenceObservations].map((it) => ({
    indicatorId: it.indicatorId,
    placeId: it.placeId,
    year: Number(it.period.end.slice(0, 4)),
    kind: it.kind,
    observations: 1,
    reported: observations.includes(it),
    hasTotals: it.breakdown === null,
  })),
};
