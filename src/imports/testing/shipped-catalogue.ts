import { readCsv } from '../../ingest/read-csv.ts';
import type { Row } from '../../lib/arrow-rows.ts';
import {
  toCrosswalkRow,
  toIndicator,
  toPlace,
  toPlaceName,
  toRegion,
  toSource,
} from '../../semantic/from-rows.ts';
import type { ImportContext } from '../import-context.ts';

const fetchText = async (path: string): Promise<string> => (await fetch(`/data/${path}`)).text();

const [crosswalk, placeNames, places, regions, ...others] = await Promise.all(
  [
    'geography/crosswalk.csv',
    'geography/place-names.csv',
    'geography/places.csv',
    'geography/regions.csv',
    'reports/indicators.csv',
    'reference/indicators.csv',
    'reports/sources.csv',
    'reference/sources.csv',
  ].map(fetchText),
);
const [reportIndicators, referenceIndicators, reportSources, referenceSources] = others;

/** What the shipped packages say of places, indicators and sources; figures are left out. */
export const shippedCatalogue: ImportContext['catalogue'] = {
  indicators: byId([...rowsOf(reportIndicators), ...rowsOf(referenceIndicators)].map(toIndicator)),
  places: byId(rowsOf(places).map(toPlace)),
  placeNames: rowsOf(placeNames).map(toPlaceName),
  crosswalk: rowsOf(crosswalk).map(toCrosswalkRow),
  regions: byId(rowsOf(regions).map(toRegion)),
  sources: byId([...rowsOf(reportSources), ...rowsOf(referenceSources)].map(toSource)),
  terms: new Map(),
};

function rowsOf(text = ''): Row[] {
  const read = readCsv(new TextEncoder().encode(text), { package: 'shipped', file: 'table.csv' });
  if (!read.ok) throw new Error('the shipped tables can be read');
  const { table } = read.value;
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map((name, column) => [name, table.cellAt(row, column)])),
  );
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
