import { clickhouse } from '../../components/sql/clickhouse-dialect.ts';
import type { RemoteDataset } from '../../datasets/packages-list.ts';
import type { SchemaTable } from '../../queries/schema-table.ts';
import { remoteExamples } from './remote-examples.ts';

/** What helps to ask a server of these tables. Its code comes where one is chosen to answer. */
export const remoteHelp = (dataset: RemoteDataset, tables: readonly SchemaTable[]) => ({
  dialect: clickhouse,
  examples: remoteExamples(dataset.clickhouse, tables),
});
