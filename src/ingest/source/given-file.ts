import type { FileRefusal } from './file-refusal.ts';
import type { SourceTable } from './source-table.ts';

/** A file as it was dropped or chosen. */
export interface NamedFile {
  /** Name with the folders of a folder that was dropped: `thang-9/so-lieu.csv`. */
  path: string;
  file: Blob;
}

/** A folder or an archive with a `datapackage.json`; nothing of it has been checked. */
export interface GivenPackage {
  /** Name of the folder or the archive; '' where the files were chosen one by one. */
  path: string;
  /** Text of the `datapackage.json`. */
  descriptor: string;
  /** The other files, with paths relative to the descriptor. */
  files: readonly { path: string; bytes: Uint8Array<ArrayBuffer> }[];
}

/** What became of the files: each is in one of the three. */
export interface ReadFiles {
  tables: SourceTable[];
  packages: GivenPackage[];
  refused: FileRefusal[];
}

export interface ReadProgress {
  file: string;
  /** Bytes of the file that were read, and all of them. */
  bytes: number;
  ofBytes: number;
  /** Rows found so far. */
  rows: number;
}
