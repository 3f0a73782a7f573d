import type { Dataset, Engine } from '../engine/engine.ts';
import { joinArrow, schemaOf } from '../ingest/parquet/join-arrow.ts';
import type {
  ClusteredParts,
  ParquetParts,
  PartRows,
  RowFilter,
  RowGroup,
} from '../ingest/parquet/parquet-parts.ts';
import { valuesOfReach, type Reach } from '../semantic/reach.ts';

/** So many row groups are read ahead while others go into the engine. */
const readAhead = 4;
/** Rows go into the engine in tables of about so many bytes: few tables, and no copy that is felt. */
const bytesOfTable = 8 * 2 ** 20;

/** What is asked of rows that pass by. */
export interface ReadOptions {
  reach: Reach;
  columns: readonly string[];
  /** Names a table. */
  nameOf: () => string;
  signal: AbortSignal;
}

/** Rows of some row groups on their way into the engine. */
export interface Batch {
  dataset: Dataset;
  /** The files that the rows come from. */
  parts: readonly string[];
  bytes: number;
  rows: number;
  rowGroups: number;
}

/**
 * The rows within a reach, as tables to load one after the other. Only row groups that may hold some
 * are read, and of these the columns asked for. Rejects with `PartError`.
 */
export async function* passingRows(
  parts: ParquetParts,
  { rowGroups }: { rowGroups: (filters: readonly RowFilter[]) => Promise<RowGroup[]> },
  { reach, columns, nameOf, signal }: ReadOptions,
): AsyncGenerator<Batch> {
  const where = valuesOfReach(reach);
  const chosen = await rowGroups(where);
  const read = (group: RowGroup) => parts.rows(group, columns, { signal, where });
  const coming = new Map<number, Promise<PartRows>>();
  const begin = (index: number): void => {
    const group = chosen[index];
    if (!group) return;
    const rows = read(group);
    // Whoever waits for it is told; nobody may be waiting yet.
    rows.catch(() => undefined);
    coming.set(index, rows);
  };
  for (let index = 0; index < readAhead; index += 1) begin(index);
  // Texts lie in a dictionary or not, as each group has it; a table is made of one manner.
  const gathered = new Map<string, Gathered>();
  for (const [index, group] of chosen.entries()) {
    const rows = await coming.get(index);
    coming.delete(index);
    begin(index + readAhead);
    if (!rows || rows.rows === 0) continue;
    const manner = schemaOf(rows.ipc);
    const alike = gathered.get(manner) ?? { pieces: [], bytes: 0 };
    alike.pieces.push({ group, rows });
    alike.bytes += rows.ipc.byteLength;
    gathered.set(manner, alike);
    if (alike.bytes < bytesOfTable) continue;
    gathered.delete(manner);
    yield batchOf(alike.pieces, nameOf(), read);
  }
  for (const { pieces } of gathered.values()) yield batchOf(pieces, nameOf(), read);
}

/** The same rows out of the reader's memory: a piece of it, or those within a reach. */
export async function* clusteredRows(
  cluster: ClusteredParts,
  piece: number | undefined,
  { reach, nameOf, signal }: ReadOptions,
): AsyncGenerator<Batch> {
  const read = async (): Promise<readonly PartRows[]> =>
    piece === undefined
      ? cluster.passing(valuesOfReach(reach), { signal })
      : [await cluster.piece(piece, { signal })];
  const all = await read();
  for (const [index, { ipc, rows }] of all.entries()) {
    let first: Uint8Array | undefined = ipc;
    const again = async () => (await read())[index]?.ipc ?? new Uint8Array();
    yield {
      dataset: {
        table: nameOf(),
        rows,
        isPassing: true,
        read: async () => {
          const bytes = first ?? (await again());
          first = undefined;
          return { format: 'arrow', bytes };
        },
      },
      parts: [],
      bytes: ipc.byteLength,
      rows,
      rowGroups: 1,
    };
  }
}

interface Gathered {
  pieces: { group: RowGroup; rows: PartRows }[];
  bytes: number;
}

function batchOf(
  gathered: readonly { group: RowGroup; rows: PartRows }[],
  table: string,
  read: (group: RowGroup) => Promise<PartRows>,
): Batch {
  const groups = gathered.map(({ group }) => group);
  let first: Uint8Array | undefined = joinArrow(gathered.map(({ rows }) => rows.ipc));
  const bytes = first.byteLength;
  const rows = gathered.reduce((sum, it) => sum + it.rows.rows, 0);
  return {
    dataset: {
      table,
      rows,
      isPassing: true,
      read: async () => {
        // The bytes are given away; for another try they are read anew.
        const ipc = first ?? joinArrow((await Promise.all(groups.map(read))).map((it) => it.ipc));
        first = undefined;
        return { format: 'arrow', bytes: ipc };
      },
    },
    parts: [...new Set(groups.map(({ part }) => part))],
    bytes,
    rows,
    rowGroups: groups.length,
  };
}

/** Loads one batch after the other; `before` is asked before each, `after` once it is there. */
export async function loadBatches(
  engine: Pick<Engine, 'load'>,
  batches: AsyncIterable<Batch>,
  {
    before,
    after,
  }: { before: (batch: Batch) => Promise<void>; after: (batch: Batch) => Promise<void> },
): Promise<void> {
  for await (const batch of batches) {
    await before(batch);
    await engine.load(batch.dataset);
    await after(batch);
  }
}
