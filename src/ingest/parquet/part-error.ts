import type { PartTrouble } from '../../datasets/problem.ts';

/** What is told with a `PartError`; a worker hands it over as it is. */
export interface PartFault {
  code: PartTrouble;
  /** Address of the part, relative to the page. */
  part: string;
  /** For whoever looks after the server or wrote the file; English. */
  detail: string;
  /** Place of the row group in its part, from 0, where one is to blame. */
  rowGroup?: number;
}

/** A part of a package could not be read; the words for people stand in `src/i18n/vi/problems.ts`. */
export class PartError extends Error {
  override readonly name = 'PartError';
  readonly fault: PartFault;

  constructor(fault: PartFault, cause?: unknown) {
    const group = fault.rowGroup === undefined ? '' : `, row group ${fault.rowGroup}`;
    super(`${fault.part}${group}: ${fault.code}: ${fault.detail}`, { cause });
    this.fault = fault;
  }
}

/** Something in the bytes of a part that can't be; the reader adds which part and row group it was. */
export class PartDataError extends Error {
  override readonly name = 'PartDataError';
  readonly code: 'corrupt' | 'too-large' | 'unsupported';

  constructor(code: PartDataError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
