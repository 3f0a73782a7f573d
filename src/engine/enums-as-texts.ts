import {
  type Data,
  DataType,
  makeData,
  type Schema,
  type Table,
  Utf8,
  type Vector,
} from 'apache-arrow';
import { withoutEnd } from '../lib/sql-text.ts';
import { retypeColumns } from './retype-columns.ts';

/** One row of nothing with the types of the statement's columns; no row of it is looked for. */
export const typesSql = (sql: string): string =>
  `SELECT answer.* FROM (SELECT 1) LEFT JOIN (FROM (\n${withoutEnd(sql)}\n) LIMIT 0) AS answer ON true`;

/**
 * Makes every ENUM of a table a text; those inside lists, structs, maps and unions too. The texts come
 * from `types`, the answer to `typesSql`. Throws if that has other types than the table.
 */
export function enumsAsTexts(table: Table, types: Table): Promise<Table> {
  if (typesOf(table.schema) !== typesOf(types.schema)) {
    throw new Error(`the texts of ${typesOf(table.schema)} are those of ${typesOf(types.schema)}`);
  }
  const members = new Map<number, Vector>();
  for (const { data } of types.batches) collect(data, members);
  return retypeColumns(table, (type, chunks) => {
    if (!DataType.isDictionary(type)) return undefined;
    const texts = members.get(type.id);
    if (!texts) throw new Error(`the texts of the dictionary ${type.id} are missing`);
    return { type: new Utf8(), chunks: textChunks(chunks, texts) };
  });
}

/** Each type with its members, and each dictionary with its number. */
const typesOf = ({ fields, dictionaries }: Schema): string =>
  [...fields.map(({ type }) => String(type)), ...dictionaries.keys()].join(', ');

function collect({ type, dictionary, children }: Data, members: Map<number, Vector>): void {
  if (DataType.isDictionary(type) && dictionary) members.set(type.id, dictionary);
  for (const child of children) collect(child, members);
}

function textChunks(chunks: readonly Data[], members: Vector): Data[] {
  const encoder = new TextEncoder();
  const texts = Array.from(members, (text) => encoder.encode(String(text)));
  return chunks.map((chunk) => {
    const { length, nullCount, nullBitmap } = chunk;
    const values = chunk.values as ArrayLike<number | bigint>;
    const isValid = Array.from({ length }, (_, row) => chunk.getValid(row));
    const textAt = (row: number): Uint8Array => {
      if (isValid[row] !== true) return nothing;
      const text = texts[Number(values[row])];
      if (!text) throw new Error(`there is no text ${values[row]} of ${texts.length}`);
      return text;
    };
    const valueOffsets = new Int32Array(length + 1);
    for (let row = 0; row < length; row += 1) {
      valueOffsets[row + 1] = (valueOffsets[row] as number) + textAt(row).length;
    }
    const data = new Uint8Array(valueOffsets[length] as number);
    for (let row = 0; row < length; row += 1) data.set(textAt(row), valueOffsets[row]);
    const validity = nullCount > 0 ? { nullCount, nullBitmap } : { nullCount: 0 };
    return makeData({ type: new Utf8(), length, valueOffsets, data, ...validity });
  });
}

const nothing = new Uint8Array();
