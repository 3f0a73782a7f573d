import * as v from 'valibot';
import type { DataPackage } from '../datasets/data-package.ts';
import { packagesListSchema } from '../datasets/packages-list.ts';
import type { Problem } from '../datasets/problem.ts';
import { dataVersion, type ShippedManifest } from '../datasets/shipped-results.ts';
import { checkPackage } from '../ingest/check-package.ts';
import type { LoadedPackage } from '../ingest/loaded-package.ts';
import { readDescriptor } from '../ingest/read-descriptor.ts';
import { digest } from '../lib/digest.ts';
import { fetchFile, fetchJson, FetchFailed, type FetchOptions } from './fetch-file.ts';
import { readResource, type ReadParquet, type ReadResource } from './read-package.ts';

/** Problems of one package beyond this are counted, not kept. */
const mostProblems = 200;

/** A package beside the app or in this browser: in use, or refused with the reasons. */
export interface PackageState {
  origin: 'shipped' | 'own';
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
}

/** A file's path and the digest of its bytes. */
export type Digest = readonly [path: string, digest: string];

export const isAccepted = (state: PackageState): boolean => state.problemCount === 0;

interface FetchedPackage {
  path: string;
  descriptor: DataPackage | undefined;
  files: ReadonlyMap<string, Uint8Array>;
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
  readParquet: ReadParquet,
  options: FetchOptions,
): Promise<ShippedData> {
  const list = v.parse(packagesListSchema, await fetchJson(listPath, options));
  const folder = listPath.slice(0, listPath.lastIndexOf('/') + 1);
  const fetched = await Promise.all(
    list.packages.map(({ path }) => fetchPackage(folder, path, options)),
  );
  const digests = fetched.flatMap(({ files }) =>
    [...files].map(([path, bytes]): Digest => [path, digest(bytes)]),
  );
  const contentKeys = new Map(digests);
  const version = dataVersion(digests);
  const asShipped = manifest?.version === version;
  const packages: PackageState[] = [];
  for (const candidate of fetched) {
    const trusted = asShipped && candidate.problems.length === 0;
    const judging = { folder, before: packages, trusted, readParquet, contentKeys };
    packages.push(await judge(candidate, judging));
  }
  return { packages, version, asShipped, digests };
}

async function fetchPackage(
  folder: string,
  path: string,
  options: FetchOptions,
): Promise<FetchedPackage> {
  const name = path.split('/').at(-2) ?? path;
  const files = new Map<string, Uint8Array>();
  const missing = (file: string): Problem => ({
    package: name,
    file,
    code: 'file/missing',
    params: {},
  });
  const bytes = await fetchOrMissing(folder + path, options);
  if (!bytes)
    return { path, descriptor: undefined, files, problems: [missing('datapackage.json')] };
  const read = readDescriptor(new TextDecoder().decode(bytes), {
    package: name,
    file: 'datapackage.json',
  });
  if (!read.ok) return { path, descriptor: undefined, files, problems: read.problems };
  const descriptor = read.value;
  const below = path.slice(0, path.lastIndexOf('/') + 1);
  files.set(path, bytes);
  const contents = await Promise.all(
    descriptor.resources.map((resource) => fetchOrMissing(folder + below + resource.path, options)),
  );
  const problems: Problem[] = [];
  descriptor.resources.forEach((resource, index) => {
    const content = contents[index];
    if (content) files.set(below + resource.path, content);
    else problems.push({ ...missing(resource.path), resource: resource.name });
  });
  return { path, descriptor, files, problems };
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
  folder: string;
  before: readonly PackageState[];
  trusted: boolean;
  readParquet: ReadParquet;
  contentKeys: ReadonlyMap<string, string>;
}

async function judge(
  { path, descriptor, files, problems }: FetchedPackage,
  { folder, before, trusted, readParquet, contentKeys }: Judging,
): Promise<PackageState> {
  const state = {
    origin: 'shipped' as const,
    path: folder + path,
    name: descriptor?.name ?? path.split('/').at(-2) ?? path,
    descriptor,
  };
  const refuse = (reasons: readonly Problem[], problemCount = reasons.length): PackageState => ({
    ...state,
    resources: new Map(),
    problems: reasons.slice(0, mostProblems),
    problemCount,
  });
  if (!descriptor || problems.length > 0) return refuse(problems);

  const resources = new Map<string, ReadResource>();
  const below = path.slice(0, path.lastIndexOf('/') + 1);
  for (const resource of descriptor.resources) {
    const place = { package: descriptor.name, resource: resource.name, file: resource.path };
    const bytes = files.get(below + resource.path) ?? new Uint8Array();
    const read = await readResource(resource, bytes, place, readParquet);
    if (!read.ok) return refuse(read.problems);
    const contentKey = contentKeys.get(below + resource.path) ?? '';
    resources.set(resource.name, { ...read.value, contentKey });
  }
  if (!trusted) {
    const candidate = tablesOf(descriptor, resources);
    const found = collected(checkPackage(candidate, acceptedTables(before)));
    if (found.problemCount > 0) return refuse(found.problems, found.problemCount);
  }
  return { ...state, resources, problems: [], problemCount: 0 };
}

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
  return { problems: kept, problemCount };
}
