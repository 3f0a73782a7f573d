import type { Problem } from '../datasets/problem.ts';
import type { NumberManner } from '../ingest/cells/number-syntax.ts';
import type { Notice, ReadChoices, SourceTable } from '../ingest/source/source-table.ts';
import type {
  FileRefusal,
  GivenPackage,
  ImportProgress,
  NamedFile,
  ReadFiles,
  ReadProgress,
} from './import-access.ts';
import type { Corrections, Recipe } from './recipe.ts';
import type { Acceptance, Applied, TableImport } from './table-import.ts';

export type { Notice, NumberManner, ReadChoices, SourceTable };

/** What a person gave: files, or cells out of a spreadsheet. */
export type Given = { files: readonly NamedFile[] } | { pasted: string };

/** What was said of a table so far; kept whole, so that each step can be taken back. */
export interface TableDraft {
  recipe: Recipe;
  corrections: Corrections;
}

/** `left` is put away by the person; `kept` is kept for SQL without being read as figures. */
export type TableStage =
  'waiting' | 'opening' | 'review' | 'accepting' | 'loaded' | 'kept' | 'left' | 'failed';

/** One table of what was given, from being found to being loaded or left. */
export interface TableSession {
  /** Unlike that of every other table of the session. */
  key: string;
  table: SourceTable;
  choices: ReadChoices;
  stage: TableStage;
  progress: ImportProgress | null;
  /** What went wrong last, in the words of the code that failed; null where nothing did. */
  failure: string | null;
  /** Why the file could not be read with other choices; the table is as it was. */
  notReread: readonly FileRefusal[];
  open: TableImport | null;
  /** The recipe is one that was kept for files of this shape. */
  remembered: boolean;
  draft: TableDraft | null;
  /** Earlier drafts, the last one last. */
  past: readonly TableDraft[];
  applied: Applied | null;
  /** Counts what was applied: answers for another number are out of date. */
  version: number;
  isApplying: boolean;
  /** What was applied is an earlier draft: the rows are being read anew, or could not be. */
  isStale: boolean;
  title: string;
  /** Name of the own dataset whose place the import takes. */
  replaces: string | null;
  acceptance: Acceptance;
  outcome: TableOutcome | null;
  /** Ends what is going on with the table. */
  abort: AbortController | null;
}

/** What came into the app. */
export interface TableOutcome {
  name: string;
  title: string;
  /** Figures, or rows of a table that is kept for SQL. */
  count: number;
  indicators: readonly string[];
}

/** A data package of what was given. */
export interface PackageSession {
  given: GivenPackage;
  stage: 'found' | 'keeping' | 'kept' | 'refused' | 'failed';
  name: string | null;
  /** Why it was refused: the first of so many. */
  problems: { problems: readonly Problem[]; count: number } | null;
  failure: string | null;
}

/** Everything about the files at hand; it stays while the person looks at other pages. */
export interface ImportSession {
  /** What comes late for another session changes nothing. */
  id: string;
  /** One after the other, as they were given. */
  given: readonly Given[];
  phase: 'reading' | 'read' | 'failed';
  abort: AbortController;
  progress: readonly ReadProgress[];
  failure: string | null;
  refused: readonly FileRefusal[];
  tables: readonly TableSession[];
  packages: readonly PackageSession[];
  /** Key of the table that is looked at. */
  shown: string | null;
}

export const noCorrections: Corrections = { leftOut: [], cells: [] };

/** A session that has just been given its files. */
export const beginSession = (id: string, given: Given): ImportSession => ({
  id,
  given: [given],
  phase: 'reading',
  abort: new AbortController(),
  progress: [],
  failure: null,
  refused: [],
  tables: [],
  packages: [],
  shown: null,
});

/** How `ReadChoices` are addressed: by file and, of a workbook, sheet. */
export const choiceKey = ({ file, sheet }: Pick<SourceTable, 'file' | 'sheet'>): string =>
  sheet === null ? file : `${file}#${sheet}`;

/** The session waits for more files; what it holds stays. */
export const withMore = (session: ImportSession, given: Given): ImportSession => ({
  ...session,
  given: [...session.given, given],
  phase: 'reading',
  abort: new AbortController(),
  progress: [],
  failure: null,
});

/** The session with what was found in its files; the first of it is shown. */
export function withFound(session: ImportSession, found: ReadFiles): ImportSession {
  const taken = new Set(session.tables.map(({ key }) => key));
  const tables = found.tables.map((table) => {
    const address = choiceKey(table);
    let key = address;
    for (let count = 2; taken.has(key); count += 1) key = `${address} (${count})`;
    taken.add(key);
    return tableSession(key, table);
  });
  return {
    ...session,
    phase: 'read',
    refused: [...session.refused, ...found.refused],
    tables: [...session.tables, ...tables],
    packages: [...session.packages, ...found.packages.map(packageSession)],
    shown: tables[0]?.key ?? session.shown,
  };
}

const packageSession = (given: GivenPackage): PackageSession => ({
  given,
  stage: 'found',
  name: null,
  problems: null,
  failure: null,
});

/** A table of which nothing has been said yet. */
export const tableSession = (
  key: string,
  table: SourceTable,
  choices: ReadChoices = {},
): TableSession => ({
  key,
  table,
  choices,
  stage: 'waiting',
  progress: null,
  failure: null,
  notReread: [],
  open: null,
  remembered: false,
  draft: null,
  past: [],
  applied: null,
  version: 0,
  isApplying: false,
  isStale: false,
  title: '',
  replaces: null,
  acceptance: { kinds: ['new', 'revised'], without: [] },
  outcome: null,
  abort: null,
});

/** The session with one of its tables changed. */
export const withTable = (
  session: ImportSession,
  key: string,
  change: (table: TableSession) => Partial<TableSession>,
): ImportSession => ({
  ...session,
  tables: session.tables.map((it) => (it.key === key ? { ...it, ...change(it) } : it)),
});

/** Progress per file, the latest of each, in the order in which files were begun. */
export const withProgress = (session: ImportSession, progress: ReadProgress): ImportSession => ({
  ...session,
  progress: session.progress.some((it) => it.file === progress.file)
    ? session.progress.map((it) => (it.file === progress.file ? progress : it))
    : [...session.progress, progress],
});
