import {
  DateDay,
  Float64,
  makeData,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
} from 'apache-arrow';
import type { Outcome } from '../datasets/outcome.ts';
import type { Problem, ProblemPlace } from '../datasets/problem.ts';
import { joinBytes } from '../lib/join-bytes.ts';

/** A column and what its values are to be. */
interface TypedColumn {
  name: string;
  kind: 'text' | 'date' | 'number';
}

type Cell = string | number | boolean | null;

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Rows of a database as an Arrow IPC stream, their cells in the order of the columns. An
 * empty text is a missing one, as in a file. A value of another kind than its column is a problem.
 */
export function rowsToArrow(
  rows: readonly (readonly Cell[])[],
  columns: readonly TypedColumn[],
  place: ProblemPlace,
): Outcome<Uint8Array> {
  const problems: Problem[] = [];
  const vectors = columns.map(({ name, kind }, index) => {
    const values = rows.map((row) => row[index] ?? null);
    const wrong = values.find((value) => !isOfKind(value, kind));
    if (wrong !== undefined) {
      const params = { type: kind === 'text' ? 'string' : kind };
      problems.push({ ...place, column: name, value: wrong ?? '', code: 'cell/type', params });
    }
    return [name, wrong === undefined ? vectorOf(values, kind) : vectorOf([], kind)] as const;
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: tableToIPC(new Table(Object.fromEntries(vectors)), 'stream') };
}

function isOfKind(value: Cell, kind: TypedColumn['kind']): boolean {
  if (value === null) return true;
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === 'string' && (kind === 'text' || isoDay.test(value));
}

function vectorOf(values: readonly Cell[], kind: TypedColumn['kind']): Vector {
  const { length } = values;
  const there = values.map((value) => value !== null && value !== '');
  const nullBitmap = bitsOf(there);
  const nullCount = there.filter((it) => !it).length;
  const common = { length, nullCount, nullBitmap };
  // The library's own builders make code at run time, which the page's policy forbids.
  if (kind === 'number') {
    const data = Float64Array.from(values, (value) => Number(value ?? 0));
    return makeVector(makeData({ type: new Float64(), ...common, data }));
  }
  if (kind === 'date') {
    const data = Int32Array.from(values, (value) => (value ? Date.parse(String(value)) / day : 0));
    return makeVector(makeData({ type: new DateDay(), ...common, data }));
  }
  // Most columns have few values, and to encode a text takes longer than to find it.
  const encoded = new Map<Cell, Uint8Array>();
  const texts = values.map((value) => {
    const bytes = encoded.get(value) ?? encoder.encode(String(value ?? ''));
    encoded.set(value, bytes);
    return bytes;
  });
  const valueOffsets = new Int32Array(length + 1);
  texts.forEach((text, index) => {
    valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + text.length;
  });
  const data = joinBytes(texts);
  return makeVector(makeData({ type: new Utf8(), ...common, valueOffsets, data }));
}

const encoder = new TextEncoder();
const day = 86_400_000;

/** A bit for each, the first in the lowest place. */
function bitsOf(there: readonly boolean[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(there.length / 8));
  there.forEach((is, index) => {
    if (is) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  });
  return bits;
}
