import * as v from 'valibot';
import { StorageRefused } from './own-packages-errors.ts';
import { FileExists, type FileStore } from './own-packages-files.ts';
import { rebuilt } from './own-packages-rebuild.ts';
import {
  nothingKept,
  sealed,
  stateSchema,
  unsealed,
  type KeptState,
} from './own-packages-state.ts';

/** What is kept, and which files of the index say so. */
export interface ReadState extends KeptState {
  /** Of the state that counts; 0 where nothing was ever kept. */
  generation: number;
  /** The highest that is taken, by a file that was never finished too. */
  highest: number;
  /** The one before, for tabs that still read what it names. */
  previous: { generation: number; state: KeptState } | undefined;
}

/**
 * Each state of the whole is a file of its own, with its number in its name, and a second one of
 * the same content that is written once the first was read back. So a second file says that its
 * generation did count, even where both have gone bad.
 */
const fileNames = (generation: number) =>
  [`index-${generation}.json`, `index-${generation}.copy.json`] as const;

/** The generation that a file of the index is of; undefined of any other file or folder. */
export const generationOf = (fileName: string): number | undefined => {
  const number = /^index-(\d+)(\.copy)?\.json$/.exec(fileName)?.[1];
  return number === undefined ? undefined : Number(number);
};

/**
 * What is kept now: the newest generation that is whole. Where a newer one did count and has gone
 * bad, what lies in the folders is added. Rejects with `StorageRefused`.
 */
export async function readState(store: FileStore): Promise<ReadState> {
  for (;;) {
    const names = await store.names();
    const state = await readListed(store, names);
    if (state.generation === state.highest) return state;
    // What was listed may have been swept since, which happens only after newer ones were written.
    if (highestOf(await store.names()) === state.highest) return state;
  }
}

const generationsOf = (names: readonly string[]): number[] => [
  ...new Set(names.flatMap((name) => generationOf(name) ?? [])),
];

const highestOf = (names: readonly string[]): number => Math.max(0, ...generationsOf(names));

async function readListed(store: FileStore, names: readonly string[]): Promise<ReadState> {
  const whole: { generation: number; state: KeptState }[] = [];
  let isLost = false;
  for (const generation of generationsOf(names).sort((a, b) => b - a)) {
    const state = await readGeneration(store, generation);
    if (state) whole.push({ generation, state });
    else isLost ||= whole.length === 0 && names.includes(fileNames(generation)[1]);
    if (whole.length === 2) break;
  }
  const [newest, previous] = whole;
  const state = newest?.state ?? nothingKept;
  const folders = names.filter((name) => generationOf(name) === undefined);
  return {
    ...(isLost ? await rebuilt(store, folders, state) : state),
    generation: newest?.generation ?? 0,
    highest: highestOf(names),
    previous,
  };
}

async function readGeneration(
  store: FileStore,
  generation: number,
): Promise<KeptState | undefined> {
  for (const name of fileNames(generation)) {
    const value = await unsealed(await store.read(name));
    if (value === undefined) continue;
    const parsed = v.safeParse(stateSchema, value);
    if (parsed.success) return parsed.output;
    // Whole, and yet not understood: a later version of the app has written it.
    throw new StorageRefused(`${name} was written by another version of this app`);
  }
  return undefined;
}

/**
 * Writes a state as the next generation; from the moment its first file is whole it counts. Rejects
 * with `FileExists` where another tab was quicker; where it rejects, the state doesn't count.
 */
export async function writeState(
  store: FileStore,
  generation: number,
  state: KeptState,
): Promise<void> {
  const [first, second] = fileNames(generation);
  const content = sealed(state);
  await createWhole(store, first, content);
  // It counts already; the copy is for bad days.
  await store.create(second, content).catch(() => undefined);
}

async function createWhole(store: FileStore, name: string, content: Blob): Promise<void> {
  try {
    await store.create(name, content);
  } catch (error) {
    await withdraw(store, name, error);
    return;
  }
  try {
    if ((await unsealed(await store.read(name))) !== undefined) return;
  } catch (error) {
    await withdraw(store, name, error);
    return;
  }
  await withdraw(store, name, new StorageRefused(`${name} was not written as it was given`));
}

/** Takes an index back that failed; where that fails too and it is whole, it counts after all. */
async function withdraw(store: FileStore, name: string, reason: unknown): Promise<void> {
  if (reason instanceof FileExists) throw reason;
  try {
    await store.remove(name);
  } catch {
    const isWhole = await unsealed(await store.read(name)).catch(() => undefined);
    if (isWhole !== undefined) return;
  }
  throw reason;
}
