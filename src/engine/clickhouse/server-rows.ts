import { tableFromIPC } from 'apache-arrow';
import * as v from 'valibot';
import { ClickhouseError, errorWithin } from './clickhouse-error.ts';
import { kindOf } from './dialect.ts';
import { exactNumber, withAllDigits } from './exact-numbers.ts';

export type ServerValue = string | number | boolean | null;

/** An answer, in whichever form it came. */
export interface ServerRows {
  columns: readonly { name: string; type: string }[];
  /** A number that a double would round is a text of its digits, where it came as JSON. */
  rows: readonly (readonly ServerValue[])[];
}

const answerSchema = v.object({
  meta: v.array(v.object({ name: v.string(), type: v.string() })),
  data: v.array(v.array(v.unknown())),
  rows: v.number(),
  /** What went wrong after all (servers of 23.9 and later, by default up to 25.10). */
  exception: v.optional(v.string()),
});

/** An answer in `JSONCompact`. Throws `ClickhouseError` of what is none. */
export function rowsOfJson(bytes: Uint8Array): ServerRows {
  const parsed = v.safeParse(answerSchema, parse(new TextDecoder().decode(bytes)));
  if (!parsed.success) throw notRows(parsed.issues[0].message);
  const { meta, data, rows, exception } = parsed.output;
  if (exception !== undefined)
    throw errorWithin(exception) ?? new ClickhouseError('failed', exception.slice(0, 2_000));
  if (data.length !== rows) throw new ClickhouseError('cut-off', `${data.length} of ${rows} rows`);
  if (data.some((cells) => cells.length !== meta.length)) throw notRows('a row of other columns');
  const read = meta.map(({ type }) => readerOf(type));
  return {
    columns: meta,
    rows: data.map((cells) => cells.map((cell, at) => (read[at] ?? plain)(cell))),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(withAllDigits(text));
  } catch (cause) {
    const isBegun = /^\s*\{/.test(text);
    throw isBegun
      ? new ClickhouseError('cut-off', String(cause), { cause })
      : notRows(String(cause));
  }
}

/** An answer as an Arrow IPC stream. Throws `ClickhouseError` of what is none. */
export function rowsOfArrow(bytes: Uint8Array): ServerRows {
  // A stream ends with a mark; without it rows are missing, and the library would not say so.
  const end = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole =
    bytes.length >= 8 &&
    end.getUint32(bytes.length - 8, true) === 0xff_ff_ff_ff &&
    end.getUint32(bytes.length - 4, true) === 0;
  if (!isWhole) throw new ClickhouseError('cut-off', `${bytes.length} bytes without their end`);
  try {
    const table = tableFromIPC(bytes);
    const columns = table.schema.fields.map(({ name, type }) => ({ name, type: String(type) }));
    const values = columns.map((_, index) =>
      Array.from(table.getChildAt(index) ?? [], (value: unknown) => plain(value)),
    );
    const rows = Array.from({ length: table.numRows }, (_, row) =>
      values.map((column) => column[row] ?? null),
    );
    return { columns, rows };
  } catch (cause) {
    throw notRows(String(cause));
  }
}

const notRows = (detail: string): ClickhouseError => new ClickhouseError('not-clickhouse', detail);

function plain(value: unknown): ServerValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return JSON.stringify(value);
}

/** Numbers may come as texts: 64-bit integers before 25.8, and whatever a profile wants quoted. */
function readerOf(type: string): (value: unknown) => ServerValue {
  if (kindOf(type) !== 'number') return plain;
  const numberIn = /Float/.test(type) ? finiteNumber : exactNumber;
  return (value) => (typeof value === 'string' ? (numberIn(value) ?? value) : plain(value));
}

function finiteNumber(text: string): number | undefined {
  const number = text === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}
