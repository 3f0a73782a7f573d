import { DataType, Precision, type Table } from 'apache-arrow';
import { kindOfType } from './result-kind.ts';
import { shownLine } from './shown-text.ts';
import type { ResultColumn, ResultTable, ResultValue } from './result-table.ts';

/** An Arrow table as columns and cells. */
export function resultOf(table: Table): ResultTable {
  const columns = table.schema.fields.map(({ name, type: arrow }): ResultColumn => {
    const type = typeWord(arrow as DataType);
    return { name: shownLine(name), type, kind: kindOfType(type) };
  });
  const vectors = table.schema.fields.map((field, at) => ({
    type: field.type as DataType,
    vector: table.getChildAt(at),
  }));
  return {
    columns,
    rowCount: table.numRows,
    valueAt: (row, column) => {
      const of = vectors[column];
      return of ? flat(plain(of.type, of.vector?.get(row) ?? null)) : null;
    },
  };
}

function typeWord(type: DataType): string {
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return 'VARCHAR';
  if (DataType.isFloat(type)) return 'DOUBLE';
  if (DataType.isInt(type)) return 'INTEGER';
  if (DataType.isBool(type)) return 'BOOLEAN';
  if (DataType.isDate(type)) return 'DATE';
  if (DataType.isTimestamp(type)) return 'TIMESTAMP';
  return (type as { toString: () => string }).toString().toUpperCase();
}

type Plain = ResultValue | readonly Plain[] | { readonly [key: string]: Plain };

const flat = (value: Plain): ResultValue =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** A value of Arrow's as one that can be printed, its members too. */
function plain(type: DataType, value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (DataType.isDate(type)) return isoText(Number(value), 10);
  if (DataType.isTimestamp(type)) {
    return isoText(Number(value), 23)
      .replace('T', ' ')
      .replace(/\.000$/, '');
  }
  if (DataType.isTime(type)) return clockText(Number(value) / perSecond(type.unit));
  if (DataType.isFloat(type) && type.precision === Precision.SINGLE)
    return shortest(value as number);
  if (DataType.isDictionary(type)) return plain(type.dictionary as DataType, value);
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const [item] = type.children;
    return item
      ? [...(value as Iterable<unknown>)].map((it) => plain(item.type as DataType, it))
      : [];
  }
  if (DataType.isStruct(type)) {
    const members = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      type.children.map((child) => [
        child.name,
        plain(child.type as DataType, members[child.name]),
      ]),
    );
  }
  if (DataType.isMap(type)) return mapText(type, value as Iterable<[unknown, unknown]>);
  if (value instanceof Uint8Array) {
    return [...value].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  }
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return (value as { toString: () => string }).toString();
}

function mapText(type: DataType, entries: Iterable<[unknown, unknown]>): Plain {
  const [entry] = type.children;
  const [key, item] = (entry?.type as DataType | undefined)?.children ?? [];
  if (!key || !item) return {};
  return Object.fromEntries(
    [...entries].map(([name, value]) => [
      String(flat(plain(key.type as DataType, name))),
      plain(item.type as DataType, value),
    ]),
  );
}

/** Beyond what a calendar of JavaScript has, the number of milliseconds tells at least something. */
function isoText(milliseconds: number, length: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return `${milliseconds} ms`;
  const text = date.toISOString();
  // Years of more than four digits have a sign and six.
  return text.slice(0, text.length - 24 + length);
}

/** Units of a time by their number in Arrow: seconds, milli-, micro- and nanoseconds. */
const perSecond = (unit: number): number => [1, 1e3, 1e6, 1e9][unit] ?? 1e6;

function clockText(seconds: number): string {
  const text = new Date(Math.floor(seconds * 1000)).toISOString().slice(11, 23);
  return text.replace(/\.000$/, '');
}

/** A FLOAT has seven digits: 0.1 is not 0.10000000149011612. */
function shortest(value: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return rounded;
  }
  return value;
}
