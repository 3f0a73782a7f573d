import type { NamedFile, ReadFiles, ReadProgress } from '../ingest/source/given-file.ts';
import type { ReadChoices } from '../ingest/source/source-table.ts';

/** To the worker. Each worker is sent one import, so that neither side has to keep count. */
export type ImportRequest =
  | { kind: 'read'; files: readonly NamedFile[]; choices: ReadChoices }
  | { kind: 'read-pasted'; text: string; choices: ReadChoices };

/** From the worker; the last is one of the last two. */
export type ImportAnswer =
  | { kind: 'alive'; lock: string }
  | { kind: 'progress'; progress: ReadProgress }
  | { kind: 'done'; read: ReadFiles }
  | { kind: 'failed'; code: 'reader/crashed' | 'parquet/damaged'; message: string };
