import {
  type Data,
  DataType,
  DenseUnion,
  Field,
  FixedSizeList,
  List,
  makeData,
  Map_,
  RecordBatch,
  Schema,
  SparseUnion,
  Struct,
  Table,
} from 'apache-arrow';

/** The values of one column, or of one member inside a column, a piece for each batch. */
export interface Chunks {
  type: DataType;
  chunks: Data[];
}

/** Gives values of this type another; undefined where they may stay as they are. */
export type Retype = (type: DataType, chunks: Data[]) => Chunks | undefined;

const LONGEST_TURN_MS = 10;

/** The table with its columns retyped; what is inside lists, structs, maps and unions too. */
export async function retypeColumns(table: Table, retype: Retype): Promise<Table> {
  const columns: Column[] = [];
  let since = performance.now();
  for (const [index, field] of table.schema.fields.entries()) {
    const chunks = table.batches.map((batch) => batch.data.children[index] as Data);
    columns.push(column(field, chunks, retype));
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

function column(field: Field, chunks: Data[], retype: Retype): Column {
  const type = field.type as DataType;
  const renewed = retype(type, chunks) ?? nested(type, chunks, retype);
  if (renewed === undefined) return { field, chunks };
  const { name, nullable, metadata } = field;
  return { field: new Field(name, renewed.type, nullable, metadata), chunks: renewed.chunks };
}

function nested(type: DataType, chunks: Data[], retype: Retype): Chunks | undefined {
  const typeOf = withMembers(type);
  if (typeOf === undefined) return undefined;
  const children = type.children.map((child, index) =>
    column(
      child,
      chunks.map((chunk) => chunk.children[index] as Data),
      retype,
    ),
  );
  const renewed = typeOf(children.map((child) => child.field));
  return {
    type: renewed,
    chunks: chunks.map((chunk, at) => {
      const { offset, length, nullCount } = chunk;
      const items = children.map((child) => child.chunks[at] as Data);
      return chunk.clone(renewed, offset, length, nullCount, undefined, items);
    }),
  };
}

/** The same type around other members; undefined for a type that has none. */
function withMembers(type: DataType): ((members: Field[]) => DataType) | undefined {
  if (DataType.isList(type)) return ([item]) => new List(item as Field);
  if (DataType.isFixedSizeList(type)) {
    return ([item]) => new FixedSizeList(type.listSize, item as Field);
  }
  if (DataType.isStruct(type)) return (members) => new Struct(members);
  if (DataType.isMap(type)) return ([entry]) => new Map_(entry as MapEntry, type.keysSorted);
  if (DataType.isUnion(type)) {
    const UnionOf = DataType.isDenseUnion(type) ? DenseUnion : SparseUnion;
    return (members) => new UnionOf(type.typeIds, members);
  }
  return undefined;
}
