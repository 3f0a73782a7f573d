/** What a refusal needs besides the place it points at. */
export interface FileRefusalParams {
  'file/empty': Record<string, never>;
  'file/unreadable': { reason: string };
  'file/too-large': { bytes: number; limit: number };
  /** A text file that can't be read where it lies, and is too large to be turned into one that can. */
  'file/too-large-to-convert': { bytes: number; limit: number; why: NotPlain };
  'file/kind': { kind: UnreadKind };
  'excel/html': Record<string, never>;
  'excel/old': Record<string, never>;
  'excel/encrypted': Record<string, never>;
  'excel/macros': Record<string, never>;
  'excel/damaged': { reason: string };
  'excel/no-cells': Record<string, never>;
  'text/binary': Record<string, never>;
  'text/quotes': Record<string, never>;
  'text/cell-too-long': { length: number; limit: number };
  'table/header-alone': Record<string, never>;
  /** Most rows have more cells than the header has headings. */
  'table/other-width': { header: number; rows: number };
  'table/too-many-columns': { columns: number; limit: number };
  'table/too-many-cells': { cells: number; limit: number };
  'zip/damaged': { reason: string };
  'zip/encrypted': Record<string, never>;
  'zip/too-many-entries': { entries: number; limit: number };
  'zip/too-large': { bytes: number; limit: number };
  'zip/unsafe-name': { name: string };
  'zip/nested': { name: string };
  'zip/nothing-to-read': Record<string, never>;
  'parquet/damaged': { reason: string };
  'parquet/too-large': { reason: string };
  'parquet/incomplete': { reason: string };
  'parquet/encrypted': Record<string, never>;
  'parquet/no-columns': { columns: readonly { name: string; type: string }[] };
  'reader/time-limit': { seconds: number };
  'reader/crashed': { reason: string };
}

/** Kinds of files that are told apart and not read. */
export type UnreadKind =
  | 'pdf'
  | 'image'
  | 'json'
  | 'xml'
  | 'archive'
  | 'ods'
  | 'xlsb'
  | 'word'
  | 'powerpoint'
  | 'database'
  | 'unknown';

/** Why a text file can't be given to the database as it lies. */
export type NotPlain =
  'encoding' | 'letters' | 'line-ends' | 'quotes' | 'uneven-rows' | 'controls' | 'notes';

export type FileRefusalCode = keyof FileRefusalParams;

/** Where it is, as exactly as it is known. */
export interface RefusalPlace {
  /** Name of the file; inside an archive with its path. */
  file: string;
  sheet?: string;
  /** 1-based: line of a text file, row of a sheet. */
  line?: number;
  /** Heading, or the letter of a sheet's column. */
  column?: string;
}

/** A file, or a sheet of it, that was not read, as data; words for it are made in src/i18n. */
export type FileRefusal = {
  [Code in FileRefusalCode]: RefusalPlace & { code: Code; params: FileRefusalParams[Code] };
}[FileRefusalCode];

/** A refusal on its way to whoever collects them; the file is added there. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly code: FileRefusalCode;
  readonly params: FileRefusalParams[FileRefusalCode];
  readonly place: Omit<RefusalPlace, 'file'>;

  constructor(
    code: FileRefusalCode,
    params: FileRefusalParams[FileRefusalCode],
    place: Omit<RefusalPlace, 'file'> = {},
  ) {
    super(code);
    this.code = code;
    this.params = params;
    this.place = place;
  }

  /** As a value that can be passed between threads. */
  in(file: string): FileRefusal {
    return { file, ...this.place, code: this.code, params: this.params } as FileRefusal;
  }
}

/** Ends the reading of a file with a code and exactly what it needs. */
export function refuse<Code extends FileRefusalCode>(
  code: Code,
  params: FileRefusalParams[Code],
  place: Omit<RefusalPlace, 'file'> = {},
): never {
  throw new RefusedError(code, params, place);
}
