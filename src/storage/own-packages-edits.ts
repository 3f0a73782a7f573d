import { NameTaken, PackageGone } from './own-packages-errors.ts';
import type { BinEntry, Entry, KeptState } from './own-packages-state.ts';

const daysInBin = 30;

/** A package that comes in, and the name of the one whose place it takes. */
interface Incoming {
  entry: Entry;
  replaces: string | undefined;
}

/** What comes in, by name alone: before anything is written. */
type IncomingName = { name: string; replaces: string | undefined };

/** Throws `NameTaken` or `PackageGone` where packages can't come in beside those that are there. */
export function checkNames(packages: readonly Entry[], incoming: readonly IncomingName[]): void {
  const names = new Set(packages.map(({ name }) => name));
  for (const { replaces } of incoming) {
    if (replaces !== undefined && !names.delete(replaces)) throw new PackageGone(replaces);
  }
  for (const { name } of incoming) {
    if (names.has(name)) throw new NameTaken(name);
    names.add(name);
  }
}

/** With packages added; one that replaces another takes its place in the order, that one the bin. */
export function withIncoming(
  state: KeptState,
  incoming: readonly Incoming[],
  now: Date,
): KeptState {
  checkNames(
    state.packages,
    incoming.map(({ entry, replaces }) => ({ name: entry.name, replaces })),
  );
  const successorOf = (old: Entry) => incoming.find(({ replaces }) => replaces === old.name)?.entry;
  const replaced = state.packages.filter(successorOf).map((it) => toBin(it, 'replaced', now));
  return {
    ...state,
    packages: [
      ...state.packages.map((it) => successorOf(it) ?? it),
      ...incoming.flatMap(({ entry, replaces }) => (replaces === undefined ? [entry] : [])),
    ],
    bin: [...replaced, ...state.bin],
  };
}

/** With a package in the bin. Throws `PackageGone`. */
export function withoutPackage(state: KeptState, name: string, now: Date): [KeptState, BinEntry] {
  const entry = state.packages.find((it) => it.name === name);
  if (!entry) throw new PackageGone(name);
  const removed = toBin(entry, 'removed', now);
  const packages = state.packages.filter((it) => it !== entry);
  return [{ ...state, packages, bin: [removed, ...state.bin] }, removed];
}

/** With one taken out of the bin. Throws `PackageGone` or `NameTaken`. */
export function withRestored(
  state: KeptState,
  id: string,
  replaces: string | undefined,
  now: Date,
): KeptState {
  const found = state.bin.find((it) => it.id === id);
  if (!found) throw new PackageGone(id);
  const { name, title, savedAt, files } = found;
  const bin = state.bin.filter((it) => it !== found);
  return withIncoming(
    { ...state, bin },
    [{ entry: { id, name, title, savedAt, files }, replaces }],
    now,
  );
}

/** With a bin that holds only the named ones no more; none at all where no ids are given. */
export function withEmptyBin(state: KeptState, ids: readonly string[] | undefined): KeptState {
  return { ...state, bin: state.bin.filter(({ id }) => ids !== undefined && !ids.includes(id)) };
}

/** Without what has been in the bin for 30 days. */
export function withoutOld(state: KeptState, now: Date): KeptState {
  const oldest = new Date(now);
  oldest.setDate(oldest.getDate() - daysInBin);
  return { ...state, bin: state.bin.filter(({ removedAt }) => new Date(removedAt) >= oldest) };
}

const toBin = (entry: Entry, why: BinEntry['why'], now: Date): BinEntry => ({
  ...entry,
  removedAt: now.toISOString(),
  why,
});
