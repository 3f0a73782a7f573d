import { describe, expect, test } from 'vitest';
import { dataPackageSchema } from '../../src/datasets/data-package.ts';
import * as v from 'valibot';
import { clickhouseExport } from './write-export.ts';

const schema = { fields: [{ name: 'x', type: 'string' }] };
const resource = (name: string, path: string | string[], format = 'parquet') => ({
  name,
  path,
  format,
  schema,
});
const packageOf = (...resources: ReturnType<typeof resource>[]) =>
  v.parse(dataPackageSchema, { name: 'ministry', resources });

const observations = resource('observations', [
  'observations/a.parquet',
  "observations/b'.parquet",
]);
const client = 'clickhouse-client --input_format_skip_unknown_fields 1 --query';
const options = { database: 'khcn', dates: 'Date32' as const, folder: '../data' };

describe('on one server', () => {
  const { tables, load, stated } = clickhouseExport(
    packageOf(
      resource('indicators', 'indicators.csv', 'csv'),
      observations,
      resource('more', 'm.parquet'),
    ),
    '{"name": "ministry"}\n',
    options,
  );

  test('observations lie by indicator, place and period, a part for each year', () => {
    expect(tables).toContain('CREATE DATABASE IF NOT EXISTS `khcn`;');
    expect(tables).toMatch(
      /CREATE TABLE IF NOT EXISTS `khcn`\.`observations` \([^;]*ENGINE = MergeTree\(\)\nPARTITION BY toYear\(period_end\)\nORDER BY \(indicator_id, place_id, period_end, period_start\);/,
    );
    expect(tables).toContain('`indicator_id` LowCardinality(String)');
    expect(tables).toContain('`breakdown` LowCardinality(Nullable(String))');
    expect(tables).toContain('`as_of` Nullable(Date32)');
    expect(tables).not.toContain('Distributed');
  });

  test('every file is put in once, whatever its name, and only tables that the app knows', () => {
    expect(load.split('\n').filter((line) => line.includes('clickhouse-client'))).toEqual([
      `${client} 'INSERT INTO \`khcn\`.\`indicators\` FORMAT CSVWithNames' < '../data/indicators.csv'`,
      `${client} 'INSERT INTO \`khcn\`.\`observations\` FORMAT Parquet' < '../data/observations/a.parquet'`,
      `${client} 'INSERT INTO \`khcn\`.\`observations\` FORMAT Parquet' < '../data/observations/b'\\''.parquet'`,
      `${client} 'INSERT INTO \`khcn\`.\`data_package\` FORMAT JSONEachRow' < 'data_package.json'`,
    ]);
  });

  test('what the package says of itself goes along', () => {
    expect(tables).toContain('CREATE TABLE IF NOT EXISTS `khcn`.`data_package` (');
    expect(JSON.parse(stated.text)).toEqual({ descriptor: '{"name": "ministry"}\n' });
    expect(stated).toMatchObject({ file: 'data_package.json' });
  });
});

describe('on shards with replicas', () => {
  const { tables, load } = clickhouseExport(
    packageOf(resource('indicators', 'indicators.parquet'), observations),
    '',
    { ...options, cluster: 'science', isReplicated: true },
  );

  test('observations and their counts are spread by indicator and place, the rest is whole on each', () => {
    expect(tables).toContain(
      "ENGINE = ReplicatedMergeTree('/clickhouse/tables/{shard}/khcn/observations_local', '{replica}')",
    );
    expect(tables).toContain(
      'ENGINE = Distributed(`science`, `khcn`, `observations_local`, cityHash64(indicator_id, place_id))',
    );
    expect(tables).toContain('FROM `khcn`.`observations_local`');
    expect(tables).toContain(
      'ENGINE = Distributed(`science`, `khcn`, `observations_by_year_local`, cityHash64(indicator_id, place_id))',
    );
    expect(tables).not.toContain('`indicators_local`');
  });

  test('tables that are whole on each server are put into each', () => {
    expect(load).toContain(
      'for host in $SHARDS; do clickhouse-client --host "$host" --input_format_skip_unknown_fields 1 --query \'INSERT INTO `khcn`.`indicators`',
    );
    expect(load).not.toMatch(/for host.*observations/);
  });
});

test('a package without observations is refused', () => {
  const only = packageOf(resource('indicators', 'indicators.parquet'));
  expect(() => clickhouseExport(only, '', options)).toThrow('ministry has no observations');
});
