import type { SchemaElement } from 'hyparquet';

/** How the values of a column lie in a part and what they become. */
export type PartColumnType =
  | { kind: 'text' }
  | { kind: 'date' }
  | { kind: 'boolean' }
  | { kind: 'double' }
  | { kind: 'float' }
  | { kind: 'int32'; signed: boolean }
  | { kind: 'int64'; signed: boolean }
  | { kind: 'timestamp'; unit: 'MILLIS' | 'MICROS' | 'NANOS'; utc: boolean }
  | {
      kind: 'decimal';
      precision: number;
      scale: number;
      stored: 'int32' | 'int64' | 'bytes';
    };

/** The type of a column; undefined of what no table holds: lists, records, times, raw bytes of a length. */
export function columnTypeOf(element: SchemaElement): PartColumnType | undefined {
  const { converted_type: converted, logical_type: logical } = element;
  if (element.repetition_type === 'REPEATED' || element.num_children) return undefined;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return decimalOf(element);
  switch (element.type) {
    case 'BOOLEAN':
      return { kind: 'boolean' };
    case 'FLOAT':
      return { kind: 'float' };
    case 'DOUBLE':
      return { kind: 'double' };
    case 'BYTE_ARRAY':
      return isTextLike(element) ? { kind: 'text' } : undefined;
    case 'INT32':
      if (converted === 'DATE' || logical?.type === 'DATE') return { kind: 'date' };
      if (converted?.startsWith('TIME') || logical?.type === 'TIME') return undefined;
      return { kind: 'int32', signed: isSigned(element) };
    case 'INT64':
      return int64Of(element);
    default:
      return undefined;
  }
}

/** As the database names it, for comparison with what a descriptor asks for. */
export function sqlNameOf(type: PartColumnType | undefined): string {
  if (!type) return 'UNSUPPORTED';
  switch (type.kind) {
    case 'text':
      return 'VARCHAR';
    case 'int32':
      return type.signed ? 'INTEGER' : 'UINTEGER';
    case 'int64':
      return type.signed ? 'BIGINT' : 'UBIGINT';
    case 'timestamp':
      return type.utc ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP';
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`;
    default:
      return type.kind.toUpperCase();
  }
}

function decimalOf(element: SchemaElement): PartColumnType | undefined {
  const logical = element.logical_type?.type === 'DECIMAL' ? element.logical_type : undefined;
  const precision = logical?.precision ?? element.precision ?? 0;
  const scale = logical?.scale ?? element.scale ?? 0;
  if (precision < 1 || precision > 38 || scale < 0 || scale > precision) return undefined;
  const stored = element.type === 'INT32' ? 'int32' : element.type === 'INT64' ? 'int64' : 'bytes';
  if (stored === 'bytes' && !element.type?.endsWith('BYTE_ARRAY')) return undefined;
  return { kind: 'decimal', precision, scale, stored };
}

function int64Of(element: SchemaElement): PartColumnType | undefined {
  const { converted_type: converted, logical_type: logical } = element;
  if (logical?.type === 'TIMESTAMP') {
    return { kind: 'timestamp', unit: logical.unit, utc: logical.isAdjustedToUTC };
  }
  if (converted === 'TIMESTAMP_MILLIS' || converted === 'TIMESTAMP_MICROS') {
    const unit = converted === 'TIMESTAMP_MILLIS' ? 'MILLIS' : 'MICROS';
    return { kind: 'timestamp', unit, utc: true };
  }
  if (converted?.startsWith('TIME') || logical?.type === 'TIME') return undefined;
  return { kind: 'int64', signed: isSigned(element) };
}

const isSigned = ({ converted_type: converted, logical_type: logical }: SchemaElement): boolean =>
  !converted?.startsWith('UINT') && !(logical?.type === 'INTEGER' && !logical.isSigned);

// Bytes without a mark were mostly written by programs that forgot it; what is no text is refused
// when it is read.
const isTextLike = ({ converted_type: converted, logical_type: logical }: SchemaElement): boolean =>
  (converted === undefined || ['UTF8', 'ENUM', 'JSON'].includes(converted)) &&
  (logical === undefined || ['STRING', 'ENUM', 'JSON'].includes(logical.type));
