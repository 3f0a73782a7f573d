import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { schemaCompletionSource, type SQLDialect, type SQLNamespace } from '@codemirror/lang-sql';
import { sqlName } from './sql-name.ts';

/** A kind of SQL, and functions that are offered while typing it. */
export interface OfferedDialect {
  dialect: SQLDialect;
  functions: readonly string[];
}

/** A table as the editor offers it: names as in the engine, meanings in the reader's language. */
export interface OfferedTable {
  name: string;
  /** May stand before the name. */
  database: string | undefined;
  meaning: string;
  columns: readonly { name: string; type: string; meaning: string }[];
}

type Source = (context: CompletionContext) => CompletionResult | null;

/** Columns behind "alias." or "table.", by the tables that the statement names; tables behind "database.". */
export function columnsOfTable(tables: readonly OfferedTable[], dialect: SQLDialect): Source {
  const ofTables: Record<string, SQLNamespace> = Object.fromEntries(
    tables.map((table) => [
      // Dots would be levels of a schema.
      table.name.replaceAll('.', '\\.'),
      { self: tableCompletion(table), children: table.columns.map(columnCompletion) },
    ]),
  );
  const [database] = tables.flatMap((it) => it.database ?? []);
  const schema = { ...ofTables, ...(database !== undefined && { [database]: ofTables }) };
  const source = schemaCompletionSource({ dialect, schema }) as Source;
  return (context) => (context.matchBefore(/\.["\wÀ-ỹ]*/u) ? source(context) : null);
}

/** Tables, functions, and the columns of the tables that the statement names so far. */
export function namesAnywhere(
  tables: readonly OfferedTable[],
  names: OfferedDialect['functions'],
): Source {
  const functions = names.map((name): Completion => ({
    label: name,
    type: 'function',
    apply: `${name}()`,
    boost: -20,
  }));
  return (context) => {
    const word = context.matchBefore(/"?[\w/À-ỹ]*/u);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const before = context.state.sliceDoc(Math.max(0, word.from - 1), word.from);
    if (before === '.' || before === "'") return null;
    const text = context.state.doc.toString();
    const named = tables.filter(({ name }) => isNamedIn(text, name));
    const columns = named.flatMap((table) => table.columns.map(columnCompletion));
    return {
      from: word.from,
      options: [...onceEach(columns), ...tables.map(tableCompletion), ...functions],
      validFor: /^"?[\w/À-ỹ]*$/u,
    };
  };
}

/** The name as a word of its own, so that "places" is not found in "place_names". */
function isNamedIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
  return !/[\w/]/.test(around) || isNamedIn(text.slice(at + 1), name);
}

const onceEach = (completions: readonly Completion[]): Completion[] => [
  ...new Map(completions.map((it) => [it.label, it])).values(),
];

const tableCompletion = ({ name, meaning }: OfferedTable): Completion => ({
  label: name,
  apply: sqlName(name),
  type: 'class',
  detail: meaning,
  boost: name.includes('/') ? -10 : 0,
});

const columnCompletion = ({
  name,
  type,
  meaning,
}: OfferedTable['columns'][number]): Completion => ({
  label: name,
  apply: sqlName(name),
  type: 'property',
  detail: meaning === '' ? type : meaning,
  boost: 10,
});
