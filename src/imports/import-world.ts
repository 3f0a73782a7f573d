import type { Resource } from '../datasets/data-package.ts';
import type { ScratchDatabase } from '../engine/scratch-database.ts';
import type { OwnPackages } from '../storage/own-packages.ts';
import type { ImportContext } from './import-context.ts';

/** Ids that a package brings along. */
export interface DefinedIds {
  sources: readonly string[];
  indicators: readonly string[];
}

/** What an import needs of the rest of the app; made once, replaced in tests. */
export interface ImportWorld {
  openDatabase(options: { signal?: AbortSignal; isCompressed?: boolean }): Promise<ScratchDatabase>;
  /** What is known now; asked anew for each import. */
  context(): Promise<ImportContext>;
  /** The tables of a figure's package, as the packages in use describe them. */
  resources(): Promise<Readonly<Record<'sources' | 'indicators' | 'observations', Resource>>>;
  /** The figures in use of these indicators, as an Arrow IPC stream; null where there are none. */
  figuresInUse(indicatorIds: readonly string[]): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Names of all packages beside the app and of own ones. */
  packageNames(): Promise<readonly string[]>;
  definedBy(packageName: string): Promise<DefinedIds & { figuresOf: readonly string[] }>;
  /** An Arrow IPC stream as a Parquet file; the bytes are given away. */
  toParquet(ipc: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  ownPackages(): Promise<OwnPackages>;
  /** Why an own package isn't used, in the words of the code; null of one in use. */
  whyNotInUse(packageName: string): Promise<string | null>;
  /** Lets every page see what is kept now. */
  refresh(): Promise<void>;
}
