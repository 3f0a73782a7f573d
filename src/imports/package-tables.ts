import type { Resource } from '../datasets/data-package.ts';
import { rowsToCsv } from '../ingest/rows-to-csv.ts';
import type { Indicator } from '../semantic/indicator.ts';
import type { Source } from '../semantic/source.ts';
import { knownTables } from '../semantic/tables.ts';
import type { NewIndicator } from './recipe.ts';

type Cell = string | number | null;
type TableRow = Readonly<Record<string, Cell>>;

/** A table of a package and the file that it lies in. */
export interface PackageTable {
  resource: Resource;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Rows as the CSV of a resource; `keys` are its columns that are keys or lead to keys. */
export function csvTable(
  resource: Resource,
  rows: readonly TableRow[],
  keys: readonly string[],
): PackageTable {
  const names = resource.schema.fields.map(({ name }) => name);
  const bytes = rowsToCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? null))]);
  const distinct = (column: string) => [...new Set(rows.map((row) => row[column] ?? null))];
  return {
    resource: {
      ...resource,
      path: `${resource.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      bytes: bytes.length,
      rowCount: rows.length,
      keyValues: Object.fromEntries(
        keys.map((key) => [key, distinct(key).filter((it) => it !== null)]),
      ),
    },
    bytes,
  };
}

export const sourceRow = (source: Source): TableRow => ({
  source_id: source.id,
  title_vi: source.title,
  issuer: source.issuer,
  place_id: source.placeId,
  number: source.number,
  issued_on: source.issuedOn,
  issued_precision: source.issuedPrecision,
  file: source.file,
  url: source.url,
});

export const indicatorRow = (it: NewIndicator & Partial<Indicator>): TableRow => ({
  indicator_id: it.id,
  name_vi: it.name.vi,
  name_en: it.name.en,
  topic: it.topic,
  unit_vi: it.unit.vi,
  unit_en: it.unit.en,
  measure: it.measure,
  direction: it.direction,
  time_aggregation: it.timeAggregation ?? null,
  place_aggregation: it.placeAggregation,
  numerator_id: it.numeratorId ?? null,
  denominator_id: it.denominatorId ?? null,
  scale: it.numeratorId === undefined || it.numeratorId === null ? null : (it.scale ?? null),
  part_of: it.partOf ?? null,
  decimals: it.decimals,
  definition_vi: it.definition.vi,
  definition_en: it.definition.en,
});

/** The resource of figures that a package revises; its columns are those of the known table. */
export const supersededResource: Resource = {
  name: 'superseded',
  path: 'superseded.csv',
  format: 'csv',
  title: 'Số liệu đã được sửa',
  title_en: 'Revised figures',
  description: 'Mỗi dòng là một số của bộ dữ liệu khác mà bộ này sửa lại; số cũ vẫn đọc được.',
  description_en:
    'Each row is a figure of another dataset that this one revises; it can still be read.',
  schema: {
    fields: [...knownTables.superseded.fields],
    primaryKey: [],
    uniqueKeys: [],
    foreignKeys: [],
  },
};
