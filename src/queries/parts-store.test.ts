import { tableFromArrays } from 'apache-arrow';
import { expect, test } from 'vitest';
import type { Problem } from '../datasets/problem.ts';
import type { Dataset, Engine } from '../engine/engine.ts';
import type {
  ParquetParts,
  PartRows,
  RowFilter,
  RowGroup,
} from '../ingest/parquet/parquet-parts.ts';
import { createStore } from '../lib/store.ts';
import { rowsInFiles, type PartedTable } from './open-parts.ts';
import { PartsStore, type Turns } from './parts-store.ts';

// The engine and the reader are fakes: it is the order of things that counts here. Of the two pieces of
// the reader's memory each takes 100 bytes, and what is chosen out of it for a question 10.
const bytesOf = { piece: 100, chosen: 10 };

function fakes({ bound = 1_000 } = {}) {
  const loaded: string[] = [];
  const dropped: string[] = [];
  const chosen: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  const engine = {
    load: async ({ table, read }: Dataset) => {
      const { bytes } = (await read()) as { bytes: Uint8Array };
      const isPiece = bytes.length === bytesOf.piece;
      // Only what nobody asked for waits at the gate.
      if (isPiece) await gate;
      loaded.push(table);
      return { rows: 0 };
    },
    query: async () => tableFromArrays({ bytes: Float64Array.of(1e9) }),
    drop: async (table: string) => {
      dropped.push(table);
    },
  } as unknown as Engine;
  const answer = (bytes: number): PartRows => ({ ipc: new Uint8Array(bytes), rows: 1 });
  const reader = {
    cluster: async () => ({
      pieces: ['a', 'b'].map((value) => ({ values: [value], rows: 10, isWhole: true })),
      piece: async () => answer(bytesOf.piece),
      passing: async ([filter]: RowFilter[]) => {
        chosen.push(String(filter?.in));
        return [answer(bytesOf.chosen)];
      },
      release: () => undefined,
    }),
    fetchedBytes: 0,
  } as unknown as ParquetParts;
  const group = { part: 'data/p/a.parquet', index: 0, rows: 20, columns: new Map() } as RowGroup;
  const table = {
    package: 'p',
    resource: {
      name: 'figures',
      path: 'a.parquet',
      format: 'parquet',
      schema: { fields: [], primaryKey: [], uniqueKeys: [], foreignKeys: [] },
    },
    columns: [],
    rows: 2,
    bytes: 100,
    ...rowsInFiles(async () => [group]),
  } as unknown as PartedTable;
  const refused = createStore<ReadonlyMap<string, readonly Problem[]>>(new Map());
  const openReader = async () => reader;
  const store = new PartsStore({ engine, openReader, refused, bound });
  return {
    store,
    table,
    loaded,
    dropped,
    chosen,
    /** Gives back what opens it. */
    closeGate: () => {
      const { promise, open } = closedGate();
      gate = promise;
      return open;
    },
  };
}

function closedGate() {
  let open = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open: () => open() };
}

const atOnce: Turns = { toRead: async () => undefined, toLoad: async () => undefined };
const never = new AbortController().signal;

/** How many tables a question of an indicator is asked over. */
async function tablesFor(store: PartsStore, indicator: string): Promise<readonly string[]> {
  const { views, release } = await store.viewsFor({ indicators: [indicator] });
  release();
  return views[0]?.tables.slice(1) ?? [];
}

test('who asks while pieces are loaded ahead waits for none, and gets the rows out of memory', async () => {
  const { store, table, chosen, closeGate } = fakes();
  await store.use([table]);
  const loading = closedGate();
  const turns: Turns = { ...atOnce, toLoad: () => loading.promise };
  const bringing = store.bringAhead(turns, never);
  await expect.poll(() => store.isAtHand).toBe(true);
  const open = closeGate();
  loading.open();
  expect(await tablesFor(store, 'b')).toHaveLength(1);
  expect(chosen).toEqual(['b']);
  open();
  await bringing;
});

test('once a piece is there, what was chosen for a question before it goes', async () => {
  const { store, table, dropped, chosen } = fakes();
  await store.use([table]);
  const enough = new Error('enough');
  const readOnly: Turns = { ...atOnce, toLoad: () => Promise.reject(enough) };
  await expect(store.bringAhead(readOnly, never)).rejects.toBe(enough);
  const [before] = await tablesFor(store, 'b');
  await store.bringAhead(atOnce, never);
  expect(dropped).toEqual([before]);
  expect(store.held.get().bytes).toBe(2 * bytesOf.piece);
  const after = await tablesFor(store, 'b');
  expect(after).toHaveLength(1);
  expect(after).not.toContain(before);
  expect(chosen).toEqual(['b']);
});

test('pieces that nobody asked for push out nothing', async () => {
  const { store, table, dropped } = fakes({ bound: bytesOf.piece + 20 });
  await store.use([table]);
  await store.bringAhead(atOnce, never);
  expect(store.held.get()).toMatchObject({ rows: 1, bytes: bytesOf.piece });
  expect(dropped).toEqual([]);
  // A question does.
  expect(await tablesFor(store, 'b')).toHaveLength(1);
  expect(await tablesFor(store, 'a')).toHaveLength(1);
});

test('a table in which no row of an indicator lies is left alone', async () => {
  const { store, table, loaded } = fakes();
  await store.use([{ ...table, ...rowsInFiles(async () => []) }]);
  expect(await tablesFor(store, 'b')).toEqual([]);
  expect(loaded).toEqual([]);
});
