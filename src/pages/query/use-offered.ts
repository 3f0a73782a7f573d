import { useQuery, useQueryClient } from '@tanstack/react-query';
import { duckdb } from '../../components/sql/duckdb-dialect.ts';
import type { OfferedDialect } from '../../components/sql/schema-completion.ts';
import type { RemoteDataset } from '../../datasets/packages-list.ts';
import { queryWords } from '../../i18n/query-words.ts';
import { useDataAccess } from '../../queries/data-access-context.tsx';
import type { SchemaTable } from '../../queries/schema-table.ts';
import { sqlSchemaQuery } from '../../queries/sql-schema.ts';
import type { Language } from '../../semantic/selection.ts';
import { sqlExamples } from '../../semantic/sql-examples.ts';

/** Statements to begin with, each under what it asks. */
interface Examples {
  title: string;
  of: readonly { title: string; sql: string }[];
}

const examplesOf = <Name extends string>(
  { title, of }: { title: string; of: Readonly<Record<Name, string>> },
  sqls: Readonly<Record<Name, string>>,
): Examples => ({
  title,
  of: (Object.keys(sqls) as Name[]).map((it) => ({ title: of[it], sql: sqls[it] })),
});

interface Offered {
  schema: readonly SchemaTable[] | undefined;
  hasFailed: boolean;
  refetch: () => unknown;
  dialect: OfferedDialect;
  examples: Examples | undefined;
}

/** What there is to ask, of the engine or of a server that is in use, and how it is asked. */
export function useOffered(server: RemoteDataset | undefined, language: Language): Offered {
  const access = useDataAccess();
  const here = useQuery({ ...sqlSchemaQuery(access, useQueryClient()), enabled: !server });
  const opened = server && access.remote.get()?.opened(server.name);
  const there = useQuery({
    queryKey: ['server-schema', server?.name, opened !== undefined],
    enabled: opened !== undefined,
    retry: false,
    // Who signs in next may see other tables.
    gcTime: 0,
    queryFn: async ({ signal }) => {
      if (!server || !opened) throw new Error('no server is in use');
      const [{ remoteHelp }, tables] = await Promise.all([
        import('./remote-help.ts'),
        opened.tables(signal),
      ]);
      return { tables, ...remoteHelp(server, tables) };
    },
  });
  const { asked, examples } = queryWords[language];
  if (server) {
    return {
      schema: there.data?.tables,
      hasFailed: there.isError,
      refetch: there.refetch,
      dialect: there.data?.dialect ?? duckdb,
      examples: there.data && examplesOf(asked.examples, there.data.examples),
    };
  }
  return {
    schema: here.data,
    hasFailed: here.isError,
    refetch: here.refetch,
    dialect: duckdb,
    examples: examplesOf(examples, sqlExamples),
  };
}
