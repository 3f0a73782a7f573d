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

/** A package that lies beside the app: in use, or refused with the reasons. */
export interface PackageState {
  /** Of its descriptor, relative to the page. */
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
  /** Every data file has the bytes that the shipped results were computed from. */
  asShipped: boolean;
}

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
): Promise<DataState> {
  const list = v.parse(packagesListSchema, await fetchJson(listPath, options));
  const folder = listPath.slice(0, listPath.lastIndexOf('/') + 1);
  const fetched = await Promise.all(
    list.packages.map(({ path }) => fetchPackage(folder, path, options)),
  );
  const digests = fetched.flatMap(({ files }) =>
    [...files].map(([path, bytes]) => [path, digest(bytes)] as const),
  );
  const version = dataVersion(digests);
  const asShipped = manifest?.version === version;
  const packages: PackageState[] = [];
  for (const candidate of fetched) {
    const trusted = asShipped && candidate.problems.length === 0;
    packages.push(await judge(folder, candidate, packages, trusted, readParquet));
  }
  return { packages, version, asShipped };
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

async function judge(
  folder: string,
  { path, descriptor, files, problems }: FetchedPackage,
  before: readonly PackageState[],
  trusted: boolean,
  readParquet: ReadParquet,
): Promise<PackageState> {
  const state = {
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
    resources.set(resource.name, read.value);
  }
  if (!trusted) {
    const accepted = before.filter(isAccepted).flatMap((it) => toChecked(it) ?? []);
    const found = collect(checkPackage(tablesOf(descriptor, resources), accepted));
    if (found.count > 0) return refuse(found.kept, found.count);
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

const toChecked = ({ descriptor, resources }: PackageState): LoadedPackage | undefined =>
  descriptor && tablesOf(descriptor, resources);

function collect(problems: Iterable<Problem>): { kept: Problem[]; count: number } {
  const kept: Problem[] = [];
  let count = 0;
  for (const problem of problems) {
    count += 1;
    if (kept.length < mostProblems) kept.push(problem);
  }
  return { kept, count };
}
