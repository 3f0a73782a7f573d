import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { DataPackage } from '../datasets/data-package.ts';
import type { Engine } from '../engine/engine.ts';
import { EngineFailed } from '../engine/engine-errors.ts';
import { quoteIdentifier } from '../engine/quote-identifier.ts';
import { tableNameOf } from '../semantic/tables.ts';
import { engineQuery } from './answer.ts';
import type { DataAccess } from './data-access.ts';
import { dataQuery } from './data.ts';
import { isAccepted } from './data-packages.ts';
import { isInternal, viewOf } from './parts-names.ts';
import type { SchemaTable } from './schema-table.ts';

/** An engine that could not start has tried so twice itself; the person decides when it tries anew. */
const unlessEngineFailed = (failures: number, error: Error): boolean =>
  failures < 1 && !(error instanceof EngineFailed);

/** Every table and view that a statement can ask, views first, in the order of their making. */
export const sqlSchemaQuery = (access: DataAccess, client: QueryClient) =>
  queryOptions({
    queryKey: ['sql-schema'],
    // The data may have changed since.
    staleTime: 0,
    retry: unlessEngineFailed,
    queryFn: async ({ signal }): Promise<readonly SchemaTable[]> => {
      const { packages } = await client.query(dataQuery(access, client));
      await client.query({ ...engineQuery(access, client), retry: unlessEngineFailed });
      const descriptors = packages.filter(isAccepted).flatMap((it) => it.descriptor ?? []);
      const store = access.parts?.store;
      if (!store) return readSchema(access.engine, descriptors, signal);
      const later = store.tables.map((table) => ({ name: viewOf(table), rows: table.rows }));
      const { views: over, release } = await store.viewsFor('summary');
      const query: Engine['query'] = (text, parameters, options) =>
        access.engine.query(text, parameters, { ...options, over });
      return readSchema({ query }, descriptors, signal, later).finally(release);
    },
  });

/** The same of an engine that has its data, told in the words of these packages; `later` are rows not read yet. */
export async function readSchema(
  engine: Pick<Engine, 'query'>,
  packages: readonly DataPackage[],
  signal: AbortSignal,
  later: readonly { name: string; rows: number }[] = [],
): Promise<readonly SchemaTable[]> {
  const { toRows } = await import('../lib/arrow-rows.ts');
  const rowsOf = async (sql: string) => toRows(await engine.query(sql, [], { signal }));
  const columns = await rowsOf(
    'SELECT c.table_name AS name, c.column_name AS "column", c.data_type AS type, v.view_name IS NOT NULL AS is_view FROM duckdb_columns() AS c LEFT JOIN duckdb_views() AS v ON v.view_name = c.table_name AND NOT v.internal WHERE NOT c.internal ORDER BY c.table_oid, c.column_index',
  );
  const names = [...new Set(columns.map((it) => String(it['name'])))].filter(isOfData);
  if (names.length === 0) return [];
  const counts = await rowsOf(
    names
      .map((name, at) => `SELECT ${at} AS at, count(*) AS n FROM ${quoteIdentifier(name)}`)
      .join(' UNION ALL '),
  );
  // What is not read yet counts as well, though statements over all of it may be refused.
  const laterIn = (name: string): number =>
    later
      .filter((it) => it.name === name || isFigures(name))
      .reduce((sum, { rows }) => sum + rows, 0);
  const tables = names.map((name, at): SchemaTable => {
    const own = columns.filter((it) => it['name'] === name);
    const isView = own[0]?.['is_view'] === true;
    const cut = name.lastIndexOf('/');
    const [folder, resource] = [name.slice(0, Math.max(0, cut)), name.slice(cut + 1)];
    const from = packages.find((it) => it.name === folder);
    const meant = packages.flatMap((it) =>
      it.resources.filter((candidate) =>
        isView
          ? tableNameOf(candidate.name) === name
          : it.name === folder && candidate.name === resource,
      ),
    );
    const fields = [...meant, ...packages.flatMap((it) => it.resources)].flatMap(
      (it) => it.schema.fields,
    );
    return {
      name,
      dataset: isView ? undefined : folder,
      datasetTitle: from && { vi: from.title, en: from.title_en },
      title: { vi: meant[0]?.title, en: meant[0]?.title_en },
      rows: Number(counts.find((it) => it['at'] === at)?.['n'] ?? 0) + laterIn(name),
      columns: own.map((column) => {
        const field = fields.find((it) => it.name === column['column']);
        return {
          name: String(column['column']),
          type: String(column['type']),
          title: { vi: field?.title, en: field?.title_en },
          description: { vi: field?.description, en: field?.description_en },
        };
      }),
    };
  });
  // A table that no package brings is there for the app's statements only.
  const isBrought = ({ rows = 0, title }: SchemaTable) => rows > 0 || title.vi !== undefined;
  const views = tables.filter((it) => it.dataset === undefined && isBrought(it));
  return [
    ...views.filter((it) => it.name === 'observations'),
    ...views.filter((it) => it.name !== 'observations' && it.title.vi !== undefined),
    ...views.filter((it) => it.title.vi === undefined),
    ...tables.filter((it) => it.dataset !== undefined),
  ];
}

const isFigures = (name: string): boolean => /^(?:stated_)?observations$/.test(name);

/** Tables without rows stand in for those that no package brings; others hold rows in passing. */
const isOfData = (name: string): boolean => !isInternal(name);
