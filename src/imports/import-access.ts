import type {
  GivenPackage,
  NamedFile,
  ReadFiles,
  ReadProgress,
} from '../ingest/source/given-file.ts';
import type { Problem } from '../datasets/problem.ts';
import type { ReadChoices, SourceTable } from '../ingest/source/source-table.ts';
import type { TableImport } from './table-import.ts';

export type { FileRefusal } from '../ingest/source/file-refusal.ts';
export type { GivenPackage, NamedFile, ReadFiles, ReadProgress };

interface ReadOptions {
  /** By path and, of a workbook, sheet: `thang-9.xlsx#Sheet1`. */
  choices?: Readonly<Record<string, ReadChoices>>;
  signal?: AbortSignal;
  onProgress?: (progress: ReadProgress) => void;
}

export interface ImportProgress {
  step: 'staging' | 'reading' | 'checking' | 'keeping' | 'loading';
  rows: number;
}

/** Everything that the import page asks for. Nothing of it leaves the browser. */
export interface ImportAccess {
  read(files: readonly NamedFile[], options?: ReadOptions): Promise<ReadFiles>;
  readPasted(text: string): Promise<ReadFiles>;
  /** Stages a table in a database of its own; rejects with the signal's reason. */
  open(
    table: SourceTable,
    options?: { signal?: AbortSignal; onProgress?: (progress: ImportProgress) => void },
  ): Promise<TableImport>;
  /** Keeps a table as it is, typed as its cells are, for questions in SQL: no figures, no pages. */
  keepFreeTable(
    table: SourceTable,
    dataset: { name: string; title: string },
    signal?: AbortSignal,
  ): Promise<{ name: string; rows: number }>;
  /** Checks a given package against the datasets in use, and keeps it if nothing is wrong. */
  keepPackage(
    given: GivenPackage,
    signal?: AbortSignal,
  ): Promise<
    { ok: true; name: string } | { ok: false; problems: readonly Problem[]; count: number }
  >;
}
