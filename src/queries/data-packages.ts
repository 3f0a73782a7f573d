import * as v from 'valibot';
import type { DataPackage, Resource } from '../datasets/data-package.ts';
import { packagesListSchema, type RemoteDataset } from '../datasets/packages-list.ts';
import type { Problem } from '../datasets/problem.ts';
import { dataVersion, type ShippedManifest } from '../datasets/shipped-results.ts';
import { checkPackage } from '../ingest/check-package.ts';
import type { LoadedPackage } from '../ingest/loaded-package.ts';
import { keyTable } from '../ingest/key-values.ts';
import { readDescriptor } from '../ingest/read-descriptor.ts';
import { digest } from '../lib/digest.ts';
import { shownData } from '../lib/shown-text.ts';
import { fetchFile, fetchJson, FetchFailed, type FetchOptions } from './fetch-file.ts';
import { mayLieInParts } from './may-lie-in-parts.ts';
import type { PartedTable } from './open-parts.ts';
import type { PartsAccess } from './parts-access.ts';
import { readResource, type ReadParquet, type ReadResource } from './read-package.ts';

/** Problems of one package beyond this are counted, not kept. */
const mostProblems = 200;

/** A package beside the app or in this browser: in use, or refused with the reasons. */
export interface PackageState {
  origin: 'shipped' | 'remote' | 'own';
  /** Of its descriptor, relative to the page; of an own one, below the folder of own ones. */
  path: string;
  name: string;
  descriptor: DataPackage | undefined;
  resources: ReadonlyMap<string, ReadResource>;
  problems: readonly Problem[];
  problemCount: number;
}

export interface DataState {
  packages: readonly PackageState[];
  /** Names exactly these bytes of these packages. */
  version: string;
  /** The packages in use are those that the shipped results were computed from, to the byte. */
  asShipped: boolean;
}

/** The packages that lie beside the app, without a person's own. */
export interface ShippedData extends DataState {
  digests: readonly Digest[];
  /** Datasets on a server that the list names; whether they are in use is another matter. */
  remote: readonly RemoteDataset[];
}

/** A file's path and the digest of its bytes. */
export type Digest = readonly [path: string, digest: string];

export const isAccepted = (state: PackageState): boolean => state.problemCount === 0;

/** How Parquet is unpacked, and how it is read piece by piece, if it can be. */
interface PackageReading {
  readParquet: ReadParquet;
  parts?: PartsAccess | undefined;
}

/** What of a package has come in, before it is judged. */
export interface FetchedPackage {
  path: string;
  descriptor: DataPackage | undefined;
  files: ReadonlyMap<string, Uint8Array>;
  /** What stays on the server, by resource. */
  parted: ReadonlyMap<string, PartedTable>;
  problems: Problem[];
}

/**
 * Reads the list of packages and every package on it. Packages whose bytes are those that passed
 * the check at build are taken as they are; any other goes through the same check here, and is
 * refused with the reasons if it fails, while the rest goes on.
 */
export async function loadDataPackages(
  listPath: string,
  manifest: ShippedManifest | null,
  { readParquet, parts }: PackageReading,
  options: FetchOptions,
): Promise<ShippedData> {
  const list = v.parse(packagesListSchema, await fetchJson(listPath, options));
  const folder = listPath.slice(0, listPath.lastIndexOf('/') + 1);
  const remote = list.packages.filter((it) => 'clickhouse' in it);
  const beside = list.packages.filter((it) => 'path' in it);
  const fetched = await Promise.all(
    beside.map(({ path }) => fetchPackage(folder, path, options, parts)),
  );
  const digests = fetched.flatMap(({ files, parted }) => [
    ...[...files].map(([path, bytes]): Digest => [path, digest(bytes)]),
    ...[...parted.values()].flatMap(({ version: told }) => told),
  ]);
  const contentKeys = new Map(digests);
  const version = dataVersion(digests);
  const asShipped = manifest?.version === version;
  const packages: PackageState[] = [];
  for (const candidate of fetched) {
    const trusted = asShipped && candidate.problems.length === 0;
    const judging = { folder, before: packages, trusted, readParquet, contentKeys };
    packages.push(await judge(candidate, { ...judging, origin: 'shipped' }));
  }
  return { packages, version, asShipped, digests, remote };
}

async function fetchPackage(
  folder: string,
  path: string,
  options: FetchOptions,
  parts: PartsAccess | undefined,
): Promise<FetchedPackage> {
  const name = path.split('/').at(-2) ?? path;
  const files = new Map<string, Uint8Array>();
  const missing = (file: string): Problem => ({
    package: name,
    file,
    code: 'file/missing',
    params: {},
  });
  const none = { path, descriptor: undefined, files, parted: new Map<string, never>() };
  const bytes = await fetchOrMissing(folder + path, options);
  if (!bytes) return { ...none, problems: [missing('datapackage.json')] };
  const read = readDescriptor(new TextDecoder().decode(bytes), {
    package: name,
    file: 'datapackage.json',
  });
  if (!read.ok) return { ...none, problems: read.problems };
  const descriptor = read.value;
  const below = path.slice(0, path.lastIndexOf('/') + 1);
  files.set(path, bytes);
  const parted = new Map<string, PartedTable>();
  const problems: Problem[] = [];
  const fetchWhole = async (resource: Resource): Promise<void> => {
    const content = await fetchOrMissing(folder + below + resource.path, options);
    if (content) files.set(below + resource.path, content);
    else problems.push({ ...missing(resource.path), resource: resource.name });
  };
  await Promise.all(
    descriptor.resources.map(async (resource) => {
      const inside = { descriptor, folder: folder + below };
      const opened = mayLieInParts(resource)
        ? await (await import('./judge-parts.ts')).opensInParts(resource, inside, parts, options)
        : undefined;
      if (opened === undefined) await fetchWhole(resource);
      else if (opened.ok) parted.set(resource.name, opened.value);
      else problems.push(...opened.problems);
    }),
  );
  return { path, descriptor, files: inOrder(files, descriptor, path), parted, problems };
}

/** In the order of the descriptor, whichever came first over the line. */
function inOrder(
  files: ReadonlyMap<string, Uint8Array>,
  { resources }: DataPackage,
  path: string,
): ReadonlyMap<string, Uint8Array> {
  const below = path.slice(0, path.lastIndexOf('/') + 1);
  const paths = [path, ...resources.map((resource) => below + resource.path)];
  return new Map(
    paths.flatMap((each) => {
      const bytes = files.get(each);
      return bytes ? [[each, bytes] as const] : [];
    }),
  );
}

/** A file that the server doesn't have is a problem of its package; no line at all is an error. */
async function fetchOrMissing(path: string, options: FetchOptions) {
  try {
    return await fetchFile(path, options);
  } catch (error) {
    if (error instanceof FetchFailed && error.status >= 400 && error.status < 500) return undefined;
    throw error;
  }
}

interface Judging {
  origin: 'shipped' | 'remote';
  folder: string;
  before: readonly PackageState[];
  trusted: boolean;
  readParquet: ReadParquet;
  contentKeys: ReadonlyMap<string, string>;
}

/** A package with all that was found wrong with it. */
export async function judge(
  { path, descriptor, files, parted, problems }: FetchedPackage,
  { origin, folder, before, trusted, readParquet, contentKeys }: Judging,
): Promise<PackageState> {
  const state = {
    origin,
    path: folder + path,
    name: descriptor?.name ?? path.split('/').at(-2) ?? path,
    descriptor,
  };
  const refuse = (reasons: readonly Problem[], problemCount = reasons.length): PackageState => ({
    ...state,
    resources: new Map(),
    problems: shownData(reasons.slice(0, mostProblems)),
    problemCount,
  });
  if (!descriptor || problems.length > 0) return refuse(problems);

  const resources = new Map<string, ReadResource>();
  const below = path.slice(0, path.lastIndexOf('/') + 1);
  for (const resource of descriptor.resources) {
    const table = parted.get(resource.name);
    if (table) {
      resources.set(resource.name, readOfParts(table));
      continue;
    }
    const place = { package: descriptor.name, resource: resource.name, file: resource.path };
    const bytes = files.get(below + resource.path) ?? new Uint8Array();
    const read = await readResource(resource, bytes, place, readParquet);
    if (!read.ok) return refuse(read.problems);
    const contentKey = contentKeys.get(below + resource.path) ?? '';
    resources.set(resource.name, { ...read.value, contentKey });
  }
  if (!trusted) {
    const candidate = tablesOf(descriptor, resources);
    const accepted = acceptedTables(before);
    const isWhole = ({ name }: Resource): boolean => !parted.has(name);
    const whole = {
      ...descriptor,
      resources: descriptor.resources.filter(isWhole),
      // They are about many rows, which are never there together.
      ...(parted.size > 0 && { partSums: [], crossChecks: [] }),
    };
    const inParts = await problemsOfParts([...parted.values()], candidate, accepted);
    const found = collected(
      chained(checkPackage({ ...candidate, descriptor: whole }, accepted), inParts),
    );
    if (found.problemCount > 0) return refuse(found.problems, found.problemCount);
  }
  return { ...state, resources, problems: [], problemCount: 0 };
}

async function problemsOfParts(
  tables: readonly PartedTable[],
  candidate: LoadedPackage,
  accepted: readonly LoadedPackage[],
): Promise<Problem[]> {
  if (tables.length === 0) return [];
  const { judgeParts } = await import('./judge-parts.ts');
  return tables.flatMap((table) => [...judgeParts(table, candidate, accepted)]);
}

function* chained<Item>(...all: Iterable<Item>[]): Iterable<Item> {
  for (const each of all) yield* each;
}

/** The rows of a table in parts come later; until then only its keys are known. */
const readOfParts = (parted: PartedTable): ReadResource => ({
  parted,
  table: () => keyTable(parted.resource),
  rowCount: parted.rows,
  contentKey: '',
  read: () => Promise.reject(new Error('rows in parts are read when they are needed')),
});

function tablesOf(
  descriptor: DataPackage,
  resources: ReadonlyMap<string, ReadResource>,
): LoadedPackage {
  const tables = new Map([...resources].map(([name, resource]) => [name, resource.table()]));
  return { descriptor, tables };
}

/** The packages in use with their tables, for the check of another. */
export const acceptedTables = (states: readonly PackageState[]): LoadedPackage[] =>
  states
    .filter(isAccepted)
    .flatMap(({ descriptor, resources }) => (descriptor ? tablesOf(descriptor, resources) : []));

/** The first problems, and how many there are in all. */
export function collected(
  problems: Iterable<Problem>,
): Pick<PackageState, 'problems' | 'problemCount'> {
  const kept: Problem[] = [];
  let problemCount = 0;
  for (const problem of problems) {
    problemCount += 1;
    if (kept.length < mostProblems) kept.push(problem);
  }
  return { problems: shownData(kept), problemCount };
}
