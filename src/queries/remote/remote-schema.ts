import type { DataPackage } from '../../datasets/data-package.ts';
import type { RemoteDataset } from '../../datasets/packages-list.ts';
import type { ClickhouseServer } from '../../engine/clickhouse/clickhouse-server.ts';
import { columnsStatement } from '../../engine/clickhouse/dialect.ts';
import { tableNameOf } from '../../semantic/tables.ts';
import type { SchemaTable } from '../schema-table.ts';
import { typesByTable } from './remote-columns.ts';

/** What stores the rows of a view that is kept up to date; nobody is to ask it. */
const isInner = (table: string): boolean => table.startsWith('.inner');

/**
 * The tables of a server's database that who asks may see, told in the words of the package: figures
 * first, then its other tables, then what else there is. Rejects with `ClickhouseError`.
 */
export async function remoteSchema(
  server: Pick<ClickhouseServer, 'ask'>,
  { name: dataset, title, title_en, clickhouse }: RemoteDataset,
  descriptor: DataPackage | undefined,
  signal: AbortSignal,
): Promise<SchemaTable[]> {
  const types = typesByTable(await server.ask(columnsStatement(clickhouse.database), { signal }));
  const resources = descriptor?.resources ?? [];
  const inPackage = (table: string) =>
    resources.find((it) =>
      table === clickhouse.table ? it.name === 'observations' : tableNameOf(it.name) === table,
    );
  const rank = (table: string): number =>
    table === clickhouse.table ? 0 : inPackage(table) ? 1 : 2;
  return [...types]
    .filter(([table]) => !isInner(table))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([name, columns]) => {
      const resource = inPackage(name);
      return {
        name,
        dataset,
        datasetTitle: { vi: title, en: title_en ?? title },
        title: { vi: resource?.title, en: resource?.title_en },
        rows: undefined,
        columns: [...columns].map(([column, type]) => {
          const field = resource?.schema.fields.find((it) => it.name === column);
          return {
            name: column,
            type,
            title: { vi: field?.title, en: field?.title_en },
            description: { vi: field?.description, en: field?.description_en },
          };
        }),
      };
    });
}
