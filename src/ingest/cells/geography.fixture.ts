import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { toPlace, toPlaceName, toRegion } from '../../semantic/from-rows.ts';
import { createPlaceMatcher } from './place-matcher.ts';

type Row = Record<string, string>;

const rows = (file: string): Row[] =>
  Papa.parse<Row>(readFileSync(`data/${file}.csv`, 'utf8'), { header: true, skipEmptyLines: true })
    .data;

const placeRows = rows('geography/places');

/** The matcher over the places of the product. */
export const placeMatcher = createPlaceMatcher({
  places: new Map(placeRows.map(toPlace).map((it) => [it.id, it])),
  placeNames: rows('geography/place-names').map(toPlaceName),
  regions: new Map(
    rows('geography/regions')
      .map(toRegion)
      .map((it) => [it.id, it]),
  ),
  isoCodes: new Map(
    placeRows.flatMap((row) =>
      row['iso_3166_2'] ? [[row['place_id'] ?? '', row['iso_3166_2']]] : [],
    ),
  ),
});

export const placeRowsOfData = placeRows;

/** The indicators of the reports and of the nation-wide series. */
export const indicatorRows = [...rows('reports/indicators'), ...rows('reference/indicators')];
