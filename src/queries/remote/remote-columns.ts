import type { Field } from '../../datasets/field.ts';
import type { Outcome } from '../../datasets/outcome.ts';
import type { Problem } from '../../datasets/problem.ts';
import { kindOf, type ServerColumn } from '../../engine/clickhouse/dialect.ts';
import type { ServerRows } from '../../engine/clickhouse/server-rows.ts';

/** Types of a server's columns, by table and column. */
export type ServerTypes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The answer to `columnsStatement`. */
export function typesByTable({ rows }: Pick<ServerRows, 'rows'>): ServerTypes {
  const tables = new Map<string, Map<string, string>>();
  for (const [table, column, type] of rows) {
    const columns = tables.get(String(table)) ?? new Map<string, string>();
    columns.set(String(column), String(type));
    tables.set(String(table), columns);
  }
  return tables;
}

/** Which of the fields that the app knows a table has, or what is wrong with it. */
export function columnsOf(
  types: ReadonlyMap<string, string>,
  fields: readonly Field[],
  place: { package: string; resource: string; file: string },
): Outcome<ServerColumn[]> {
  const problems: Problem[] = [];
  const columns: ServerColumn[] = [];
  for (const { name, type, constraints } of fields) {
    const stored = types.get(name);
    if (stored === undefined) {
      if (constraints.required !== true) continue;
      problems.push({ ...place, column: name, code: 'table/missing-column', params: {} });
    } else if (kindOf(stored) === kindOfField(type)) {
      columns.push({ name, kind: kindOfField(type) });
    } else {
      problems.push({ ...place, column: name, value: stored, code: 'cell/type', params: { type } });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: columns };
}

const kindOfField = (type: Field['type']): ServerColumn['kind'] => {
  if (type === 'date') return 'date';
  return type === 'number' || type === 'integer' ? 'number' : 'text';
};
