import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPackage } from '../../src/datasets/data-package.ts';
import type { Problem } from '../../src/datasets/problem.ts';
import type { LoadedPackage } from '../../src/ingest/loaded-package.ts';
import { readCsv } from '../../src/ingest/read-csv.ts';
import { readDescriptor } from '../../src/ingest/read-descriptor.ts';
import type { Table } from '../../src/ingest/table.ts';
import { orderPackages } from './order-packages.ts';

/** A package as it lies in its folder. */
export interface SourcePackage extends LoadedPackage {
  folder: string;
  /** The descriptor as written, with the properties that the app does not read. */
  written: Record<string, unknown>;
  /** The text of each resource that could be read, by resource name. */
  texts: ReadonlyMap<string, string>;
  /** The reports' texts that its descriptor lists, by file name. */
  reportTexts?: ReadonlyMap<string, Uint8Array>;
}

export interface ReadPackages {
  packages: SourcePackage[];
  problems: Problem[];
}

/** Reads every folder with a descriptor, each package after those it refers to. */
export function readPackages(dataFolder: string): ReadPackages {
  const problems: Problem[] = [];
  const packages: SourcePackage[] = [];
  for (const folder of readdirSync(dataFolder).sort()) {
    const path = join(dataFolder, folder, 'datapackage.json');
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    const outcome = readDescriptor(text, { package: folder, file: 'datapackage.json' });
    if (!outcome.ok) {
      problems.push(...outcome.problems);
      continue;
    }
    const read = readTables(join(dataFolder, folder), outcome.value);
    const beside = readReportTexts(join(dataFolder, folder), outcome.value);
    problems.push(...read.problems, ...beside.problems);
    const written = JSON.parse(text) as Record<string, unknown>;
    packages.push({ folder, written, descriptor: outcome.value, ...read, ...beside.found });
  }
  return { packages: orderPackages(packages), problems };
}

/** What a descriptor lists must lie there: the app asks for it by its name. */
function readReportTexts(folder: string, { name, reportTexts: files }: DataPackage) {
  const isThere = (file: string) => existsSync(join(folder, file));
  const reportTexts = new Map(
    files.filter(isThere).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]),
  );
  const problems = files
    .filter((file) => !isThere(file))
    .map((file): Problem => ({ package: name, file, code: 'file/missing', params: {} }));
  return { found: { reportTexts }, problems };
}

function readTables(folder: string, descriptor: DataPackage) {
  const problems: Problem[] = [];
  const tables = new Map<string, Table>();
  const texts = new Map<string, string>();
  for (const { name, path } of descriptor.resources) {
    if (!existsSync(join(folder, path))) continue;
    const place = { package: descriptor.name, resource: name, file: path };
    const outcome = readCsv(readFileSync(join(folder, path)), place);
    if (outcome.ok) {
      tables.set(name, outcome.value.table);
      texts.set(name, outcome.value.text);
    } else {
      problems.push(...outcome.problems);
    }
  }
  return { tables, texts, problems };
}
