import type { Resource } from '../datasets/data-package.ts';
import type { Problem } from '../datasets/problem.ts';
import { dataVersion } from '../datasets/shipped-results.ts';
import { checkKeysAgainst } from '../ingest/check-keys.ts';
import { keyTable } from '../ingest/key-values.ts';
import { tooLargePackages } from '../storage/too-large.ts';
import { PackageDamaged, PackageGone } from '../storage/own-packages-errors.ts';
import type { DamagedPackage, OwnFile, OwnPackage, OwnPackages } from '../storage/own-packages.ts';
import {
  acceptedTables,
  collected,
  isAccepted,
  type DataState,
  type Digest,
  type PackageState,
  type ShippedData,
} from './data-packages.ts';
import { contentOf, type OwnListing } from './own-packages.ts';
import { readOwnResource } from './read-own-resource.ts';
import type { ReadParquet, ReadResource } from './read-package.ts';

interface Reading {
  own: OwnPackages;
  readParquet: ReadParquet;
}

const ownPath = (name: string, path: string): string => `own/${name}/${path}`;

/**
 * The shipped packages and after them a person's own. Own ones were checked row by row when they came
 * in: here their bytes are held against their digests, and their keys against what is there today.
 * One that isn't fit is refused with the reasons and stays where it is.
 */
export async function withOwnPackages(
  shipped: ShippedData,
  listing: Pick<OwnListing, 'packages' | 'damaged'>,
  reading: Reading,
  unloadable: ReadonlyMap<string, Problem>,
): Promise<DataState> {
  const states = [...shipped.packages];
  const digests: Digest[] = [...shipped.digests];
  for (const own of listing.packages) {
    const state = await judge(own, states, reading, unloadable);
    states.push(state);
    if (!isAccepted(state)) continue;
    digests.push(...own.files.map((it): Digest => [ownPath(own.name, it.path), it.digest]));
  }
  const hasOwn = digests.length > shipped.digests.length;
  return {
    packages: [...states, ...listing.damaged.map(damagedState)],
    version: hasOwn ? dataVersion(digests) : shipped.version,
    asShipped: shipped.asShipped && !hasOwn,
  };
}

async function judge(
  own: OwnPackage,
  before: readonly PackageState[],
  reading: Reading,
  unloadable: ReadonlyMap<string, Problem>,
): Promise<PackageState> {
  const { name, descriptor } = own;
  const state = {
    origin: 'own' as const,
    path: ownPath(name, 'datapackage.json'),
    name,
    descriptor,
  };
  const refused = (problems: Iterable<Problem>): PackageState | undefined => {
    const found = collected(problems);
    return found.problemCount === 0 ? undefined : { ...state, resources: new Map(), ...found };
  };
  const unread = unloadable.get(contentOf(own)) ?? tooLargeProblem(own);
  const reasons =
    refused(unread ? [unread] : []) ??
    refused(await checkFiles(own, reading.own)) ??
    refused(checkKeysAgainst(descriptor, acceptedTables(before)));
  if (reasons) return reasons;
  const resources = descriptor.resources.map((resource): [string, ReadResource] => [
    resource.name,
    resourceOf(own, resource, reading),
  ]);
  return { ...state, resources: new Map(resources), problems: [], problemCount: 0 };
}

/** What memory ended at is not tried again before a person asks for it. */
function tooLargeProblem(own: OwnPackage): Problem | undefined {
  const file = tooLargePackages.fileOf(contentOf(own));
  if (file === undefined) return undefined;
  return { package: own.name, file, code: 'file/too-large-here', params: { bytes: own.bytes } };
}

async function checkFiles({ name, descriptor, files }: OwnPackage, own: OwnPackages) {
  const problems: Problem[] = [];
  for (const { path } of descriptor.resources) {
    const file = files.find((it) => it.path === path);
    const reason = file ? await damageOf(own, name, file) : 'file/missing';
    if (reason) problems.push({ package: name, file: path, code: reason, params: {} });
  }
  return problems;
}

async function damageOf(own: OwnPackages, name: string, { path, digest }: OwnFile) {
  try {
    await own.read(name, path, digest);
    return undefined;
  } catch (error) {
    if (error instanceof PackageDamaged) return 'file/changed';
    if (error instanceof PackageGone) return 'file/missing';
    throw error;
  }
}

function resourceOf(
  { name, files }: OwnPackage,
  resource: Resource,
  { own, readParquet }: Reading,
): ReadResource {
  const digest = files.find(({ path }) => path === resource.path)?.digest ?? '';
  const bytes = () => own.read(name, resource.path, digest);
  return {
    table: () => keyTable(resource),
    rowCount: resource.rowCount ?? 0,
    contentKey: digest,
    read: async () => readOwnResource(resource, await bytes(), readParquet),
  };
}

function damagedState({ name, path, reason }: DamagedPackage): PackageState {
  const code = reason === 'file-missing' ? 'file/missing' : 'file/changed';
  return {
    origin: 'own',
    path: ownPath(name, 'datapackage.json'),
    name,
    descriptor: undefined,
    resources: new Map(),
    problems: [{ package: name, file: path, code, params: {} }],
    problemCount: 1,
  };
}
