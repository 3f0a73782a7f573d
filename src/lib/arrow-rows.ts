import { DataType, type Data, type Table, type Utf8, type Vector } from 'apache-arrow';

/** A row of a result: 64-bit integers as numbers, dates as ISO text. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

type Value = Row[string];

/** The rows of an Arrow table with the values that the app works with. */
export function toRows(table: Table): Row[] {
  const columns = table.schema.fields.map(({ name, type }) => {
    const column = table.getChild(name);
    return { name, values: column ? valuesOf(column, type as DataType) : [] };
  });
  return Array.from({ length: table.numRows }, (_, row) => {
    const cells: Record<string, Value> = {};
    for (const { name, values } of columns) cells[name] = values[row] ?? null;
    return cells;
  });
}

function valuesOf(column: Vector, type: DataType): Value[] {
  if (DataType.isUtf8(type)) return column.data.flatMap((it) => textsOf(it as Data<Utf8>));
  const convert = DataType.isDate(type) ? toIsoDate : toPlain;
  return Array.from(column, (value: unknown) => convert(value ?? null));
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decoding each text by itself takes most of the time that a thousand rows do. */
function textsOf(data: Data<Utf8>): Value[] {
  const { valueOffsets: offsets, values: bytes, length } = data;
  const from = offsets[0] ?? 0;
  const all = decoder.decode(bytes.subarray(from, offsets[length] ?? from));
  let at = from;
  let units = 0;
  const texts: Value[] = [];
  for (let row = 0; row < length; row += 1) {
    const start = units;
    const end = offsets[row + 1] ?? at;
    for (; at < end; at += 1) units += unitsOf(bytes[at] ?? 0);
    texts.push(data.getValid(row) ? all.slice(start, units) : null);
  }
  return texts;
}

/** How many UTF-16 units of a text begin at a byte of UTF-8. */
const unitsOf = (byte: number): number => (byte >= 0xf0 ? 2 : (byte & 0xc0) === 0x80 ? 0 : 1);

function toIsoDate(value: unknown): string | null {
  return value === null ? null : new Date(Number(value)).toISOString().slice(0, 10);
}

function toPlain(value: unknown): Value {
  return typeof value === 'bigint' ? Number(value) : (value as Value);
}
