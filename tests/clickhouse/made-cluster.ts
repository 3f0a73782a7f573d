import {
  firstYear,
  indicatorId,
  lastYear,
  places,
  sourceId,
  usualParts,
} from '../../bench/made/made-figures.ts';
import { oldPlaces } from '../../bench/made/old-places.ts';
import { tableDdl, type KnownTableName } from '../../scripts/clickhouse/table-ddl.ts';
import { clusterName } from './cluster-names.ts';
import type { Shard } from './start-clickhouse.ts';

/** The figures of `bench/made`, made by the servers themselves. */
export interface MadeCluster {
  /** Ids of places by their seats. */
  placeIds: readonly string[];
  rows: number;
}

const years = lastYear - firstYear + 1;

/** The formula of `made-figures.ts` in the server's words. */
const partSql = (part: string): string =>
  `(1 + (indicator * 7919 + seat * 104729 + since * 1299709 + (${part}) * 15485863) % 997)`;

/** Every row of each `of`th indicator from `from` on, `count` of them. */
const rowsSql = (
  placeIds: readonly string[],
  { count, partsOfTotal, from, of }: Spread,
): string => {
  const cells = places * years * (partsOfTotal + 1);
  const id =
    "concat('made-', if(indicator < 100, substring(toString(1000 + indicator), 2), toString(indicator)))";
  const partId = "concat('made-part=p', substring(toString(1000 + part), 2))";
  return `SELECT ${id} AS indicator_id,
      arrayElement([${placeIds.map((it) => `'${it}'`).join(', ')}], seat + 1) AS place_id,
      toDate(concat(toString(${firstYear} + since), '-01-01')) AS period_start,
      toDate(concat(toString(${firstYear} + since), '-12-31')) AS period_end,
      'day' AS period_precision,
      toFloat64(if(part = 0, arraySum(arrayMap(it -> ${partSql('it + 1')}, range(${partsOfTotal}))),
        ${partSql('part')})) AS value,
      'exact' AS qualifier, 'actual' AS value_kind, 'final' AS status,
      if(part = 0, NULL, ${partId}) AS breakdown,
      concat('made-', toString(${firstYear} + since)) AS source_id, 'T.1' AS locator,
      toString(toUInt64(value)) AS as_printed
    FROM (
      SELECT toInt64(intDiv(number, ${cells}) * ${of} + ${from + 1}) AS indicator,
        toInt64(intDiv(number, ${years * (partsOfTotal + 1)}) % ${places}) AS seat,
        toInt64(intDiv(number, ${partsOfTotal + 1}) % ${years}) AS since,
        toInt64(number % ${partsOfTotal + 1}) AS part
      FROM numbers(${count * cells}))`;
};

interface Spread {
  count: number;
  partsOfTotal: number;
  from: number;
  of: number;
}

const columns = `indicator_id, place_id, period_start, period_end, period_precision, value, qualifier,
  value_kind, status, breakdown, source_id, locator, as_printed`;

/** Makes the tables of a database on all shards, and observations of so many indicators over them. */
export async function makeCluster(
  shards: readonly Shard[],
  database: string,
  { indicators, partsOfTotal = usualParts }: { indicators: number; partsOfTotal?: number },
): Promise<MadeCluster> {
  const placeIds = oldPlaces();
  const options = { database, cluster: clusterName, dates: 'Date' as const };
  const small = smallTables(indicators, partsOfTotal);
  await Promise.all(
    shards.map(async (shard, index) => {
      await shard.run(`CREATE DATABASE IF NOT EXISTS ${database}`);
      for (const table of ['observations', 'observations_by_year'] as const) {
        for (const statement of tableDdl(table, options)) await shard.run(statement);
      }
      for (const [table, rows] of Object.entries(small)) {
        for (const statement of tableDdl(table as KnownTableName, options))
          await shard.run(statement);
        const lines = rows.map((row) => JSON.stringify(row)).join('\n');
        await shard.run(`INSERT INTO ${database}.${table} FORMAT JSONEachRow`, lines);
      }
      const of = shards.length;
      const into = `INSERT INTO ${database}.observations_local (${columns})`;
      // A few million rows at a time: nobody waits for an answer for more than some minutes.
      const atOnce = Math.max(1, Math.floor(5_000_000 / (places * years * (partsOfTotal + 1))));
      for (let from = index; from < indicators; from += atOnce * of) {
        const count = Math.min(atOnce, Math.ceil((indicators - from) / of));
        await shard.run(`${into} ${rowsSql(placeIds, { count, partsOfTotal, from, of })}`);
      }
    }),
  );
  return { placeIds, rows: indicators * places * years * (partsOfTotal + 1) };
}

const smallTables = (
  indicators: number,
  partsOfTotal: number,
): Record<string, Record<string, string | number>[]> => ({
  sources: Array.from({ length: years }, (_, at) => ({
    source_id: sourceId(firstYear + at),
    title_vi: `Bảng thử năm ${firstYear + at}`,
    issuer: 'Máy sinh số',
    issued_on: `${firstYear + at + 1}-02-01`,
    issued_precision: 'day',
  })),
  indicators: Array.from({ length: indicators }, (_, at) => ({
    indicator_id: indicatorId(at + 1),
    name_vi: `Số liệu thử ${at + 1}`,
    name_en: `Synthetic ${at + 1}`,
    topic: 'made',
    unit_vi: 'vụ',
    unit_en: 'cases',
    measure: 'flow',
    direction: 'up',
    time_aggregation: 'sum',
    place_aggregation: 'sum',
    decimals: 0,
    definition_vi: 'Số do máy sinh ra để thử.',
    definition_en: 'Numbers made by a machine, for tests.',
  })),
  terms: [
    { term: 'topic=made', position: 99, name_vi: 'Số liệu thử', name_en: 'Synthetic' },
    { term: 'made-part', position: 99, name_vi: 'Phần', name_en: 'Part' },
    ...Array.from({ length: partsOfTotal }, (_, at) => ({
      term: `made-part=p${String(at + 1).padStart(3, '0')}`,
      position: at + 1,
      name_vi: `phần ${at + 1}`,
      name_en: `part ${at + 1}`,
    })),
  ],
});
