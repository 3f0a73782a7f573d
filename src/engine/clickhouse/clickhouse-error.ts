/**
 * Why a server did not answer as it should. `no-answer`: no line, or the browser may not read it
 * (another origin that isn't let in). `redirected`: it sends to another address. `not-clickhouse`: a
 * page or something else in the answer's place. `signed-out`: name or password are missing or wrong.
 * `no-right`: who asks may not. `overloaded`: too many questions, too little memory, a limit of the
 * user. `timed-out`: it took too long, by its own limit or by ours. `too-much`: more rows or bytes than
 * either side allows. `schema`: a table or a column is gone. `shard-lost`: a part of the cluster is.
 * `cut-off`: the answer has no end. `locked`: no line, and another password has shut what is kept.
 * `failed`: anything else.
 */
export type ServerTrouble =
  | 'no-answer'
  | 'redirected'
  | 'not-clickhouse'
  | 'signed-out'
  | 'no-right'
  | 'overloaded'
  | 'timed-out'
  | 'too-much'
  | 'schema'
  | 'shard-lost'
  | 'cut-off'
  | 'locked'
  | 'failed';

/** A question to a ClickHouse server went wrong; the words for people are made elsewhere. */
export class ClickhouseError extends Error {
  override readonly name = 'ClickhouseError';
  readonly trouble: ServerTrouble;
  /** What the server says, for whoever looks after it. */
  readonly detail: string;
  /** The same question will go wrong again, whatever a moment helps of such trouble else. */
  readonly isLasting: boolean;

  constructor(
    trouble: ServerTrouble,
    detail: string,
    { cause, isLasting = false }: { cause?: unknown; isLasting?: boolean } = {},
  ) {
    super(`${trouble}: ${detail}`, { cause });
    this.trouble = trouble;
    this.detail = detail;
    this.isLasting = isLasting;
  }
}

/** The server's own numbers (`ErrorCodes.cpp`), which stay the same from version to version. */
const troubleOfCode: Partial<Record<number, ServerTrouble>> = {
  16: 'schema', // NO_SUCH_COLUMN_IN_TABLE
  47: 'schema', // UNKNOWN_IDENTIFIER
  60: 'schema', // UNKNOWN_TABLE
  81: 'schema', // UNKNOWN_DATABASE
  158: 'too-much', // TOO_MANY_ROWS
  159: 'timed-out', // TIMEOUT_EXCEEDED
  160: 'timed-out', // TOO_SLOW
  164: 'no-right', // READONLY
  192: 'signed-out', // UNKNOWN_USER
  193: 'signed-out', // WRONG_PASSWORD
  194: 'signed-out', // REQUIRED_PASSWORD
  195: 'no-right', // IP_ADDRESS_NOT_ALLOWED
  201: 'overloaded', // QUOTA_EXPIRED
  202: 'overloaded', // TOO_MANY_SIMULTANEOUS_QUERIES
  209: 'shard-lost', // SOCKET_TIMEOUT
  210: 'shard-lost', // NETWORK_ERROR
  32: 'shard-lost', // ATTEMPT_TO_READ_AFTER_EOF
  241: 'overloaded', // MEMORY_LIMIT_EXCEEDED
  279: 'shard-lost', // ALL_CONNECTION_TRIES_FAILED
  291: 'no-right', // DATABASE_ACCESS_DENIED
  307: 'too-much', // TOO_MANY_BYTES
  396: 'too-much', // TOO_MANY_ROWS_OR_BYTES
  439: 'overloaded', // CANNOT_SCHEDULE_TASK
  497: 'no-right', // ACCESS_DENIED
  516: 'signed-out', // AUTHENTICATION_FAILED
  745: 'overloaded', // SERVER_OVERLOADED
};

/** Of a quota that is used up, or of too large a question, the next try makes it worse. */
const lasting = new Set([201, 241]);

const saidAtMost = 2_000;

/** What a server says at the start of a text, as an error; undefined where it doesn't sound like one. */
export function errorSaid(text: string): ClickhouseError | undefined {
  const [, digits] = /^\s*Code: (\d+)\b/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const code = Number(digits);
  const detail = text.trim().slice(0, saidAtMost);
  // One server of a cluster refuses another one; who asked has done nothing wrong.
  const isOfCluster = code === 516 && detail.includes('Received from');
  const trouble = isOfCluster ? 'failed' : (troubleOfCode[code] ?? 'failed');
  return new ClickhouseError(trouble, detail, { isLasting: lasting.has(code) });
}

/** The same of an error that stands somewhere in a text. */
export function errorWithin(text: string): ClickhouseError | undefined {
  const at = text.search(/\bCode: \d/);
  return at < 0 ? undefined : errorSaid(text.slice(at));
}

/** Whether the same question may well be answered a moment later. */
export const mayPass = (error: unknown): boolean =>
  error instanceof ClickhouseError &&
  !error.isLasting &&
  ['no-answer', 'overloaded', 'shard-lost', 'cut-off'].includes(error.trouble);
