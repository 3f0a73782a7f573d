import type { ParquetParsers, Statistics } from 'hyparquet';
import type { PartColumnType } from './part-column-type.ts';
import type { ColumnStatistics } from './parquet-parts.ts';

const millisecondsOfDay = 86_400_000;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How the bounds in a footer are read: what can't be a bound in ISO text or whole letters is none. */
export const statisticsParsers: Partial<ParquetParsers> = {
  dateFromDays: isoDay,
  timestampFromMilliseconds: () => undefined,
  timestampFromMicroseconds: () => undefined,
  timestampFromNanoseconds: () => undefined,
  stringFromBytes(bytes) {
    try {
      return utf8.decode(bytes);
    } catch {
      return undefined;
    }
  },
};

/**
 * The bounds that a footer states for a column of a row group. Undefined where it states none that
 * hold: then any value may be inside.
 */
export function statisticsOf(
  stated: Statistics | undefined,
  type: PartColumnType | undefined,
  rows: number,
): ColumnStatistics | undefined {
  if (!stated || !type) return undefined;
  const nulls = stated.null_count === undefined ? undefined : Number(stated.null_count);
  if (nulls !== undefined && (nulls < 0 || nulls > rows)) return undefined;
  if (nulls === rows) return { min: null, max: null, nulls };
  const min = boundOf(stated.min_value ?? oldBound(stated.min, type), type);
  const max = boundOf(stated.max_value ?? oldBound(stated.max, type), type);
  if (min === undefined || max === undefined || min > max) return undefined;
  return { min, max, nulls };
}

/** Before 2018 writers compared texts byte by byte with a sign, so that only numbers kept their order. */
const oldBound = <Value>(value: Value, type: PartColumnType): Value | undefined =>
  ['double', 'float', 'date'].includes(type.kind) || ('signed' in type && type.signed)
    ? value
    : undefined;

function boundOf(value: unknown, type: PartColumnType): string | number | undefined {
  switch (type.kind) {
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'date':
      return typeof value === 'number'
        ? isoDay(value)
        : typeof value === 'string'
          ? value
          : undefined;
    case 'timestamp':
    case 'boolean':
      return undefined;
    case 'decimal':
    case 'int32':
    case 'int64':
    case 'float':
    case 'double': {
      // The nearest number keeps the order, so that it still bounds the nearest numbers of others.
      const number = typeof value === 'bigint' ? Number(value) : value;
      return typeof number === 'number' && !Number.isNaN(number) ? number : undefined;
    }
  }
}

function isoDay(days: number): string | undefined {
  const date = new Date(days * millisecondsOfDay);
  const year = date.getUTCFullYear();
  // ISO text of other years has a sign or more digits, and is no longer in the order of its dates.
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}
