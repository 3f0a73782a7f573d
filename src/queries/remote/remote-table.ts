import type { Resource } from '../../datasets/data-package.ts';
import type { DatasetBytes } from '../../engine/engine.ts';
import type { ClickhouseServer } from '../../engine/clickhouse/clickhouse-server.ts';
import { rowsStatement, type ServerColumn } from '../../engine/clickhouse/dialect.ts';
import { rowsToArrow } from '../../ingest/rows-to-arrow.ts';
import { valuesOfReach, type ColumnValues } from '../../semantic/reach.ts';
import type { PartedTable } from '../open-parts.ts';
import { PartsRefused, PartsTooLarge } from '../parts-errors.ts';
import type { Batch, ReadOptions } from '../passing-rows.ts';

/** So many rows cross the line for one question at most. */
export const mostRemoteRows = 100_000;

interface RemoteTableOptions {
  package: string;
  /** Names this opening of it: rows that were asked for before are no longer those of the server. */
  version: string;
  resource: Resource;
  server: Pick<ClickhouseServer, 'ask'>;
  at: { database: string; table: string };
  columns: readonly ServerColumn[];
  rows: number;
  /** All values that columns of keys have, as far as they are known. */
  keyValues: ReadonlyMap<string, ReadonlySet<string>>;
  counted: () => Promise<DatasetBytes>;
}

/** Observations on a server, which is asked for the rows of each question. */
export const remoteTable = ({
  package: owner,
  version,
  resource,
  server,
  at,
  columns,
  rows,
  keyValues,
  counted,
}: RemoteTableOptions): PartedTable => {
  const mayBe = ({ column, in: values }: ColumnValues): boolean => {
    const known = keyValues.get(column);
    return known === undefined || values.some((value) => value === null || known.has(value));
  };
  return {
    package: owner,
    resource,
    summary: undefined,
    columns: columns.map(({ name }) => name),
    rows,
    bytes: Infinity,
    version: [[`${at.database}.${at.table}`, version]],
    mayHold: (filters) => Promise.resolve(filters.every(mayBe)),
    counted,
    passing: async function* (_, options) {
      const batch = await ask(options);
      if (batch) yield batch;
    },
  };

  async function ask({
    reach,
    columns: wanted,
    nameOf,
    signal,
  }: ReadOptions): Promise<Batch | undefined> {
    const asked = columns.filter(({ name }) => wanted.includes(name));
    const read = async () => {
      // Of places that nobody knows nothing is shown; by the others the server finds rows at once.
      const within = { places: [...(keyValues.get('place_id') ?? [])], ...reach };
      const statement = rowsStatement(at, asked, valuesOfReach(within), mostRemoteRows);
      const answer = await server.ask(statement, { signal });
      if (answer.rows.length > mostRemoteRows)
        throw new PartsTooLarge(answer.rows.length, mostRemoteRows);
      const place = { package: owner, resource: resource.name, file: at.table };
      const arrow = rowsToArrow(answer.rows, asked, place);
      if (!arrow.ok) throw new PartsRefused(owner, arrow.problems);
      return { ipc: arrow.value, rows: answer.rows.length };
    };
    const { ipc, rows: found } = await read();
    if (found === 0) return undefined;
    let first: Uint8Array | undefined = ipc;
    return {
      dataset: {
        table: nameOf(),
        rows: found,
        isPassing: true,
        read: async () => {
          // The bytes are given away.
          const bytes = first ?? (await read()).ipc;
          first = undefined;
          return { format: 'arrow', bytes };
        },
      },
      parts: [],
      bytes: ipc.byteLength,
      rows: found,
      rowGroups: 1,
    };
  }
};
