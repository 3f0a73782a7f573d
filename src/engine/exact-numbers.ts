import {
  type Data,
  DataType,
  Field,
  FixedSizeList,
  List,
  makeData,
  Map_,
  RecordBatch,
  Schema,
  Struct,
  Table,
} from 'apache-arrow';
import { decimalChunks, integerChunks } from './number-chunks.ts';

const LONGEST_TURN_MS = 10;

/**
 * Makes every integer and decimal column a column of JavaScript numbers if each of its values
 * fits exactly, else one of texts; columns inside lists, structs and maps too. DuckDB would send
 * 64-bit integers as BigInt and a DECIMAL without its scale (1.234 as 1234), and its own casts
 * are wrong inside nested columns and silently inexact beyond 2^53.
 */
export async function exactNumbers(table: Table): Promise<Table> {
  const columns: Column[] = [];
  let since = performance.now();
  for (const [index, field] of table.schema.fields.entries()) {
    const chunks = table.batches.map((batch) => batch.data.children[index] as Data);
    columns.push(column(field, chunks));
    if (performance.now() - since < LONGEST_TURN_MS) continue;
    // A million rows of many columns must not hold the page up.
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  const fields = columns.map(({ field }) => field);
  const schema = new Schema(fields, table.schema.metadata);
  const batches = table.batches.map((batch, at) => {
    const children = columns.map(({ chunks }) => chunks[at] as Data);
    const data = makeData({ type: new Struct(fields), length: batch.numRows, children });
    return new RecordBatch(schema, data);
  });
  return new Table(schema, batches);
}

type MapEntry = ConstructorParameters<typeof Map_>[0];

interface Column {
  field: Field;
  chunks: Data[];
}

function column(field: Field, chunks: Data[]): Column {
  const type = field.type as DataType;
  if (DataType.isInt(type) && type.bitWidth === 64) return retyped(field, integerChunks(chunks));
  if (DataType.isDecimal(type)) return retyped(field, decimalChunks(chunks, type.scale));
  if (DataType.isList(type)) return nested(field, chunks, ([item]) => new List(item as Field));
  if (DataType.isFixedSizeList(type)) {
    return nested(field, chunks, ([item]) => new FixedSizeList(type.listSize, item as Field));
  }
  if (DataType.isStruct(type)) return nested(field, chunks, (members) => new Struct(members));
  if (DataType.isMap(type)) {
    return nested(field, chunks, ([entry]) => new Map_(entry as MapEntry, type.keysSorted));
  }
  return { field, chunks };
}

function nested(field: Field, chunks: Data[], typeOf: (children: Field[]) => DataType): Column {
  const { children: inner } = field.type as DataType;
  const children = inner.map((child, index) =>
    column(
      child,
      chunks.map((chunk) => chunk.children[index] as Data),
    ),
  );
  const type = typeOf(children.map((child) => child.field));
  const renewed = chunks.map((chunk, at) => {
    const { offset, length, nullCount } = chunk;
    const items = children.map((child) => child.chunks[at] as Data);
    return chunk.clone(type, offset, length, nullCount, undefined, items);
  });
  return retyped(field, { type, chunks: renewed });
}

function retyped(field: Field, { type, chunks }: { type: DataType; chunks: Data[] }): Column {
  return { field: new Field(field.name, type, field.nullable, field.metadata), chunks };
}
