import type { ClusteredParts, ParquetParts } from '../ingest/parquet/parquet-parts.ts';
import type { PartedTable, TableInFiles } from './open-parts.ts';
import type { Slice } from './parts-slice.ts';

/** The tables of which all rows lie in the reader's memory, those of an indicator together. */
export class PartsClusters {
  readonly #clusters = new Map<PartedTable, ClusteredParts>();

  of(table: PartedTable): ClusteredParts | undefined {
    return this.#clusters.get(table);
  }

  /** Reads all rows of a table, unless they are there. Rejects with `PartError` or the signal's reason. */
  async bring(
    table: TableInFiles,
    reader: ParquetParts,
    signal: AbortSignal,
  ): Promise<ClusteredParts> {
    const there = this.#clusters.get(table);
    if (there) return there;
    const groups = await table.rowGroups([]);
    const parts = [...new Set(groups.map(({ part }) => part))];
    const by = 'indicator_id';
    const cluster = await reader.cluster(parts, table.columns, { by, signal });
    this.#clusters.set(table, cluster);
    return cluster;
  }

  /** Whether all rows of its reach are in a slice. */
  hasAllOf({ of, piece }: Pick<Slice, 'of' | 'piece'>): boolean {
    return piece === undefined || this.of(of)?.pieces[piece]?.isWhole === true;
  }

  /** Forgets rows that were lost with the reader. */
  lose(table: PartedTable): void {
    this.#clusters.delete(table);
  }

  /** Gives back the memory of all tables but these. */
  keepOnly(tables: readonly PartedTable[]): void {
    for (const [table, cluster] of this.#clusters) {
      if (tables.includes(table)) continue;
      this.#clusters.delete(table);
      cluster.release();
    }
  }
}
