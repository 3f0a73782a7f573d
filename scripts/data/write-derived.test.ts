import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readParquet } from 'parquet-wasm/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataPackage } from '../../src/datasets/data-package.ts';
import { checkPackage } from '../../src/ingest/check-package.ts';
import type { LoadedPackage } from '../../src/ingest/loaded-package.ts';
import { parseCell } from '../../src/ingest/parse-cell.ts';
import { readDescriptor } from '../../src/ingest/read-descriptor.ts';
import { tableOfRows, type Table } from '../../src/ingest/table.ts';
import { digest } from '../../src/lib/digest.ts';
import { dataFolder } from './data-folder.ts';
import { openNodeDatabase, type NodeDatabase } from './node-database.ts';
import { readPackages } from './read-packages.ts';
import { csvForm, writeDerived } from './write-derived.ts';
import { parquetForm } from './write-parquet.ts';

const folder = mkdtempSync(join(tmpdir(), 'derived-'));
const { packages } = readPackages(dataFolder);
let database: NodeDatabase;

beforeAll(async () => {
  database = await openNodeDatabase();
  writeDerived(folder, packages, csvForm);
  writeDerived(folder, packages, parquetForm(database));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['packages.json', 'packages-parquet.json'])('%s', (list) => {
  it('leads to descriptors that can be read, and to files as large and with the digest they say', () => {
    const paths = readList(list);
    expect(paths.length).toBe(packages.length);
    for (const path of paths) {
      const descriptor = descriptorAt(path);
      for (const resource of descriptor.resources) {
        const bytes = readFileSync(join(folder, path, '..', resource.path));
        expect(bytes.length).toBe(resource.bytes);
        expect(resource.hash).toBe(`sha256:${digest(bytes)}`);
      }
    }
  });
});

it('the CSV files are the bundled ones', () => {
  for (const source of packages) {
    for (const { name, path } of source.descriptor.resources) {
      const text = readFileSync(join(folder, source.descriptor.name, path), 'utf8');
      expect(text).toBe(source.texts.get(name));
    }
  }
});

it('the Parquet files hold the same cells and pass the same checks', () => {
  const accepted: LoadedPackage[] = [];
  for (const [index, path] of readList('packages-parquet.json').entries()) {
    const descriptor = descriptorAt(path);
    const tables = new Map(
      descriptor.resources.map((resource) => {
        expect(resource.format).toBe('parquet');
        return [resource.name, readTable(join(folder, path, '..', resource.path))];
      }),
    );
    for (const [name, table] of tables) {
      expect(cellsOf(table), name).toEqual(typedCellsOf(packages[index], name));
    }
    expect([...checkPackage({ descriptor, tables }, accepted)]).toEqual([]);
    accepted.push({ descriptor, tables });
  }
});

function readList(name: string): string[] {
  const list = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    packages: { path: string }[];
  };
  return list.packages.map(({ path }) => path);
}

function descriptorAt(path: string): DataPackage {
  const text = readFileSync(join(folder, path), 'utf8');
  const outcome = readDescriptor(text, { package: path, file: path });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function readTable(path: string): Table {
  const table = `read ${path}`;
  database.loadArrow(table, readParquet(readFileSync(path)).intoIPCStream());
  const rows = database.query(`FROM "${table}"`);
  const columns = database.query(`DESCRIBE "${table}"`).map((row) => String(row['column_name']));
  return tableOfRows(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

function typedCellsOf(source: LoadedPackage | undefined, name: string) {
  const resource = source?.descriptor.resources.find((each) => each.name === name);
  const table = source?.tables.get(name);
  if (!resource || !table) throw new Error(`no table ${name}`);
  const types = resource.schema.fields.map(({ type }) => type);
  return cellsOf(table).map((row) => row.map((cell, at) => parseCell(cell, types[at] ?? 'string')));
}

function cellsOf(table: Table) {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map((_name, column) => table.cellAt(row, column)),
  );
}
