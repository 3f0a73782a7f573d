/**
 * Why a Parquet file was not read: `unreadable` (cut off, damaged or another format), `too-large`
 * (declares more than the page can hold), `incomplete` (fewer or more rows than declared),
 * `time-limit` and `crashed` (the reader had to be given up).
 */
export type ParquetErrorCode = 'unreadable' | 'too-large' | 'incomplete' | 'time-limit' | 'crashed';

export class ParquetError extends Error {
  override readonly name = 'ParquetError';
  readonly code: ParquetErrorCode;

  constructor(code: ParquetErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
