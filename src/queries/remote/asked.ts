import type { Resource } from '../../datasets/data-package.ts';
import type { RemoteDataset } from '../../datasets/packages-list.ts';
import { ClickhouseError } from '../../engine/clickhouse/clickhouse-error.ts';
import type { ClickhouseServer } from '../../engine/clickhouse/clickhouse-server.ts';
import type { ServerTypes } from './remote-columns.ts';

/** A dataset that is being opened, and what its database has. */
export interface Asked {
  server: Pick<ClickhouseServer, 'ask'>;
  dataset: RemoteDataset;
  types: ServerTypes;
  signal: AbortSignal;
}

/** The same with what its package says of its tables, by their names there. */
export interface AskedOfTables extends Asked {
  stated: ReadonlyMap<string, Resource>;
}

/** Told of a table that has more rows than a page can hold. */
export const tooMuch = (table: string, most: number): ClickhouseError =>
  new ClickhouseError('too-much', `more than ${most} rows of ${table}`);
