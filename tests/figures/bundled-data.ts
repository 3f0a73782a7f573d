import { readFileSync } from 'node:fs';
import { readCsv } from '../../src/ingest/read-csv.ts';
import type { Catalogue } from '../../src/semantic/catalogue.ts';
import {
  toCrosswalkRow,
  toIndicator,
  toObservation,
  toPlace,
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

/** The bundled packages as the app sees them, without an engine between. */
export const observations: readonly Observation[] = rowsOf('reports/observations.csv').map(
  toObservation,
);

export const catalogue: Catalogue = {
  indicators: byId(rowsOf('reports/indicators.csv').map(toIndicator)),
  places: byId(rowsOf('geography/places.csv').map(toPlace)),
  placeNames: [],
  crosswalk: rowsOf('geography/crosswalk.csv').map(toCrosswalkRow),
  sources: byId(rowsOf('reports/sources.csv').map(toSource)),
  terms: byId(rowsOf('reports/terms.csv').map(toTerm)),
  availability: observations.map((it) => ({
    indicatorId: it.indicatorId,
    placeId: it.placeId,
    year: Number(it.period.end.slice(0, 4)),
    kind: it.kind,
    observations: 1,
  })),
};
