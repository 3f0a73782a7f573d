import { Dictionary, Int32, Int64, makeData, Utf8, vectorFromArray, type Data } from 'apache-arrow';
import type { CountedColumn, PartRows } from './parquet-parts.ts';
import { toIpc } from './part-arrow.ts';
import type { CombinationCounts } from './part-counts.ts';

/** Counts as rows: a column for each that was counted, and the number of rows under the name `as`. */
export function countsAsArrow(
  counts: CombinationCounts,
  columns: readonly CountedColumn[],
  as: string,
): PartRows {
  const data = columns.map(({ column, yearAs }, at) => {
    const values = counts.values[at] ?? [];
    const codes = counts.codes(at);
    return yearAs === undefined
      ? { name: column, data: textsOf(values, codes, at) }
      : { name: yearAs, data: yearsOf(values, codes) };
  });
  const rows = BigInt64Array.from(counts.rows, (count) => BigInt(count));
  const length = counts.size;
  data.push({ name: as, data: makeData({ type: new Int64(), length, nullCount: 0, data: rows }) });
  return { ipc: toIpc(data, length), rows: length };
}

function textsOf(values: readonly (string | number | null)[], codes: Int32Array, id: number): Data {
  const texts = values.map((value) => (value === null ? '' : String(value)));
  const dictionary = vectorFromArray(texts, new Utf8());
  const type = new Dictionary(new Utf8(), new Int32(), id);
  return makeData({
    type,
    length: codes.length,
    ...nullsOf(values, codes),
    data: codes,
    dictionary,
  });
}

function yearsOf(values: readonly unknown[], codes: Int32Array): Data {
  const years = values.map((value) => BigInt(Number(value ?? 0)));
  const data = BigInt64Array.from(codes, (code) => years[code] ?? 0n);
  return makeData({ type: new Int64(), length: codes.length, ...nullsOf(values, codes), data });
}

function nullsOf(values: readonly unknown[], codes: Int32Array) {
  const missing = values.indexOf(null);
  if (missing === -1) return { nullCount: 0 };
  const nullBitmap = new Uint8Array(Math.ceil(codes.length / 8));
  let nullCount = 0;
  for (let at = 0; at < codes.length; at += 1) {
    if (codes[at] === missing) nullCount += 1;
    else nullBitmap[at >>> 3] = (nullBitmap[at >>> 3] as number) | (1 << (at & 7));
  }
  return { nullCount, nullBitmap };
}
