import type { Field } from '../../src/datasets/field.ts';
import { quoteName } from '../../src/engine/clickhouse/dialect.ts';
import { descriptorTable } from '../../src/queries/remote/stated-package.ts';
import { knownTables } from '../../src/semantic/tables.ts';

export type KnownTableName = keyof typeof knownTables;

export interface DdlOptions {
  database: string;
  /** Over whose shards observations are spread; without one there is a single server. */
  cluster?: string | undefined;
  /** Each shard has replicas, which ClickHouse Keeper or ZooKeeper keeps in step. */
  isReplicated?: boolean;
  /** `Date` begins in 1970; `Date32` in 1900, and needs a server of 21.9 or later. */
  dates: 'Date' | 'Date32';
}

/** Columns in which the same few values come again and again. */
const ofFewValues = new Set([
  'indicator_id',
  'place_id',
  'period_precision',
  'qualifier',
  'value_kind',
  'status',
  'breakdown',
  'source_id',
]);

const plainTypes = { string: 'String', number: 'Float64', integer: 'Int64', boolean: 'UInt8' };

function columnDdl({ name, type, constraints }: Field, { dates }: DdlOptions): string {
  const base = type === 'date' ? dates : plainTypes[type];
  const stored = constraints.required === true ? base : `Nullable(${base})`;
  return `  ${quoteName(name)} ${ofFewValues.has(name) ? `LowCardinality(${stored})` : stored}`;
}

const nameIn = ({ database }: DdlOptions, table: string): string =>
  `${quoteName(database)}.${quoteName(table)}`;

function engineOf(kind: string, table: string, { database, isReplicated }: DdlOptions): string {
  if (!isReplicated) return `${kind}()`;
  return `Replicated${kind}('/clickhouse/tables/{shard}/${database}/${table}', '{replica}')`;
}

/** Questions are about an indicator, then places, then time: so the rows lie. */
const order = {
  observations: 'indicator_id, place_id, period_end, period_start',
  observations_by_year: 'indicator_id, place_id, source_id, value_kind, year',
};

/** A table that stands for those of its name on all shards. */
const distributed = (table: string, cluster: string, options: DdlOptions): string =>
  `CREATE TABLE IF NOT EXISTS ${nameIn(options, table)} AS ${nameIn(options, `${table}_local`)}
ENGINE = Distributed(${quoteName(cluster)}, ${quoteName(options.database)}, ${quoteName(`${table}_local`)}, cityHash64(indicator_id, place_id))`;

/** The statements that make a table of a package, to be run on every server. */
export function tableDdl(table: KnownTableName, options: DdlOptions): string[] {
  if (table === 'observations_by_year') return summaryDdl(options);
  const { cluster } = options;
  const isSharded = table === 'observations' && cluster !== undefined;
  const local = isSharded ? `${table}_local` : table;
  const { fields } = knownTables[table];
  const key = table === 'observations' ? order.observations : quoteName(fields[0]?.name ?? '');
  const made = `CREATE TABLE IF NOT EXISTS ${nameIn(options, local)} (
${fields.map((field) => columnDdl(field, options)).join(',\n')}
)
ENGINE = ${engineOf('MergeTree', local, options)}${
    table === 'observations' ? '\nPARTITION BY toYear(period_end)' : ''
  }
ORDER BY (${key})`;
  return isSharded ? [made, distributed(table, cluster, options)] : [made];
}

/**
 * Counts observations while they are put in, so that nobody has to count all of them when the app
 * opens. It knows nothing of rows that are taken out again.
 */
function summaryDdl(options: DdlOptions): string[] {
  const { cluster } = options;
  const suffix = cluster === undefined ? '' : '_local';
  const local = `observations_by_year${suffix}`;
  const made = `CREATE MATERIALIZED VIEW IF NOT EXISTS ${nameIn(options, local)}
ENGINE = ${engineOf('SummingMergeTree', local, options)}
ORDER BY (${order.observations_by_year})
AS SELECT indicator_id, place_id, source_id, toInt64(toYear(period_end)) AS year, value_kind,
  toInt64(count()) AS observations, toInt64(countIf(ifNull(breakdown, '') = '')) AS totals
FROM ${nameIn(options, `observations${suffix}`)}
GROUP BY indicator_id, place_id, source_id, year, value_kind`;
  return cluster === undefined
    ? [made]
    : [made, distributed('observations_by_year', cluster, options)];
}

/** The statement that makes the table for what the package says of itself, whole on every server. */
export const descriptorDdl = (options: DdlOptions): string =>
  `CREATE TABLE IF NOT EXISTS ${nameIn(options, descriptorTable)} (\n  \`descriptor\` String\n)
ENGINE = ${engineOf('MergeTree', descriptorTable, options)}
ORDER BY tuple()`;
