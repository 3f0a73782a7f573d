import type { DataPackage } from '../datasets/data-package.ts';
import type { Table } from './table.ts';

/** A descriptor with the tables that could be read, by resource name. */
export interface LoadedPackage {
  descriptor: DataPackage;
  tables: ReadonlyMap<string, Table>;
}
