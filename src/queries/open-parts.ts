import type { Resource } from '../datasets/data-package.ts';
import type { Field } from '../datasets/field.ts';
import type { Outcome } from '../datasets/outcome.ts';
import type { Problem, ProblemPlace } from '../datasets/problem.ts';
import type { DatasetBytes } from '../engine/engine.ts';
import { asKnownTable } from '../ingest/as-known-table.ts';
import { chooseRowGroups, isBetween } from '../ingest/parquet/choose-row-groups.ts';
import type {
  ParquetParts,
  PartFooter,
  RowFilter,
  RowGroup,
} from '../ingest/parquet/parquet-parts.ts';
import { PartError } from '../ingest/parquet/part-error.ts';
import { countRows } from './count-rows.ts';
import { PartsRefused } from './parts-errors.ts';
import { type Batch, passingRows, type ReadOptions } from './passing-rows.ts';

/** Observations that stay where they are: their rows are read when a question needs them. */
export interface PartedTable {
  package: string;
  resource: Resource;
  /** The resource of its package that sums it up, if there is one. */
  summary: string | undefined;
  columns: readonly string[];
  rows: number;
  bytes: number;
  /** What tells these rows from any others under the same names, as far as it is known. */
  version: readonly (readonly [path: string, version: string])[];
  /** Whether rows that pass the filters may be there, by what can be known without reading any. */
  mayHold: (filters: readonly RowFilter[]) => Promise<boolean>;
  /** The rows within a reach, as tables to load one after the other. */
  passing: (reader: Reader, options: ReadOptions) => AsyncIterable<Batch>;
  /** How many rows there are by indicator, place, year, kind and source. */
  counted: (reader: Reader) => Promise<DatasetBytes>;
}

/** Reads files, once it is needed. */
type Reader = () => Promise<ParquetParts>;

/** Such observations in files beside the app. */
export interface TableInFiles extends PartedTable {
  /**
   * The row groups that may hold rows which pass the filters; opens files that are not open yet.
   * Rejects with `PartsRefused` where one of these can't be what the descriptor says.
   */
  rowGroups: (filters: readonly RowFilter[]) => Promise<RowGroup[]>;
}

export const isInFiles = (table: PartedTable): table is TableInFiles => 'rowGroups' in table;

interface PartsToOpen {
  package: string;
  resource: Resource;
  summary: string | undefined;
  /** Of the package, relative to the page; ends with a slash. */
  folder: string;
}

/**
 * Opens a resource in parts: reads the footers of its files and holds them against the descriptor.
 * Where the descriptor tells what lies in which file, only the first is opened now, and others when a
 * question may need them. Problems name the file. Rejects where the line or the server fails.
 */
export async function openParts(
  parts: ParquetParts,
  { package: owner, resource, summary, folder }: PartsToOpen,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Outcome<TableInFiles>> {
  const files = filesOf(resource);
  const opening = new Map<PartFile, Promise<Outcome<PartFooter>>>();
  const open = (file: PartFile): Promise<Outcome<PartFooter>> => {
    const begun = opening.get(file) ?? openFile(file);
    opening.set(file, begun);
    // What the line failed of is tried anew by whoever asks next.
    begun.catch(() => opening.delete(file));
    return begun;
  };
  const readFooter = async (file: PartFile): Promise<PartFooter> => {
    const { bytes, footerBytes } = file;
    const stated = { ...(bytes && { bytes }), ...(footerBytes && { footerBytes }) };
    const options = { ...(signal && { signal }) };
    try {
      return await parts.footer(folder + file.path, { ...options, stated });
    } catch (error) {
      // Of another length than stated: what it is tells more than that it is another.
      if (!bytes || !isOfPackage(error) || !hasOtherLength(error)) throw error;
      return parts.footer(folder + file.path, options);
    }
  };
  const openFile = async (file: PartFile): Promise<Outcome<PartFooter>> => {
    const place = { package: owner, resource: resource.name, file: file.path };
    try {
      const footer = await readFooter(file);
      const problems = [...problemsOf(footer, file, resource, place)];
      return problems.length > 0 ? { ok: false, problems } : { ok: true, value: footer };
    } catch (error) {
      if (!isOfPackage(error)) throw error;
      return { ok: false, problems: [problemOfPart(error, place)] };
    }
  };
  const isKnown = ({ bounds, bytes, rowCount }: PartFile): boolean =>
    bounds !== undefined && bytes !== undefined && rowCount !== undefined;
  const now = files.every(isKnown) ? files.slice(0, 1) : files;
  const opened = await Promise.all(now.map(open));
  const problems = opened.flatMap((each) => (each.ok ? [] : each.problems));
  const footers = new Map(
    opened.flatMap((each, index) => (each.ok ? [[now[index], each.value] as const] : [])),
  );
  const sizes = files.map((file) => ({
    bytes: footers.get(file)?.bytes ?? file.bytes ?? 0,
    rows: footers.get(file)?.rows ?? file.rowCount ?? 0,
  }));
  const rows = sizes.reduce((sum, it) => sum + it.rows, 0);
  if (problems.length === 0 && resource.rowCount !== undefined && rows !== resource.rowCount) {
    const place = { package: owner, resource: resource.name, file: 'datapackage.json' };
    const params = { declared: resource.rowCount, found: rows };
    problems.push({ ...place, code: 'part/row-count', params });
  }
  if (problems.length > 0) return { ok: false, problems };
  const rowGroups: TableInFiles['rowGroups'] = async (filters) => {
    const needed = files.filter((file) => mayHoldRows(file, filters));
    const outcomes = await Promise.all(needed.map(open));
    const wrong = outcomes.flatMap((each) => (each.ok ? [] : each.problems));
    if (wrong.length > 0) throw new PartsRefused(owner, wrong);
    const groups = outcomes.flatMap((each) => (each.ok ? each.value.rowGroups : []));
    return chooseRowGroups(groups, filters);
  };
  const version = files.map((file, index) => {
    const told = footers.get(file)?.version ?? file.hash ?? '';
    return [folder + file.path, `${sizes[index]?.bytes} ${told}`] as const;
  });
  const value: TableInFiles = {
    package: owner,
    resource,
    summary,
    columns: asKnownTable(resource).schema.fields.map(({ name }) => name),
    rows,
    bytes: sizes.reduce((sum, it) => sum + it.bytes, 0),
    version,
    ...rowsInFiles(rowGroups),
  };
  return { ok: true, value };
}

type RowsInFiles = Pick<TableInFiles, 'rowGroups' | 'mayHold' | 'passing' | 'counted'>;

/** What a table in files says of its rows, by what it knows of its row groups. */
export const rowsInFiles = (rowGroups: TableInFiles['rowGroups']): RowsInFiles => ({
  rowGroups,
  mayHold: async (filters) => (await rowGroups(filters)).length > 0,
  passing: async function* (reader, options) {
    yield* passingRows(await reader(), { rowGroups }, options);
  },
  counted: async (reader) => countRows(await reader(), { rowGroups }),
});

/** Whether a file may hold rows that pass the filters, by what the descriptor tells of it. */
const mayHoldRows = ({ bounds = {} }: PartFile, filters: readonly RowFilter[]): boolean =>
  filters.every(({ column, in: values }) => {
    const [min, max] = bounds[column] ?? [];
    const statistics = min === undefined || max === undefined ? undefined : { min, max };
    return values.some((value) => value === null || !statistics || isBetween(statistics, value));
  });

type PartFile = NonNullable<Resource['parts']>[number];

const filesOf = ({ path, parts, bytes, rowCount }: Resource): readonly PartFile[] =>
  parts ?? [
    { path, ...(bytes !== undefined && { bytes }), ...(rowCount !== undefined && { rowCount }) },
  ];

/** Whether the files are to blame; not the line, or a server in trouble. */
export const isOfPackage = (error: unknown): error is PartError =>
  error instanceof PartError && !['no-answer', 'refused', 'crashed'].includes(error.fault.code);

const hasOtherLength = ({ fault }: PartError): boolean =>
  fault.code === 'changed' || fault.code === 'cut-off';

/** A part that could not be read, as a problem of its package. */
export function problemOfPart({ fault }: PartError, place: ProblemPlace): Problem {
  const { code, rowGroup, detail } = fault;
  const params = { trouble: code, detail, ...(rowGroup === undefined ? {} : { rowGroup }) };
  return { ...place, code: 'part/failed', params };
}

function* problemsOf(
  footer: PartFooter,
  file: PartFile,
  resource: Resource,
  place: ProblemPlace,
): Iterable<Problem> {
  if (file.bytes !== undefined && file.bytes !== footer.bytes) {
    const params = { declared: file.bytes, found: footer.bytes };
    yield { ...place, code: 'part/bytes', params };
  }
  if (file.rowCount !== undefined && file.rowCount !== footer.rows) {
    const params = { declared: file.rowCount, found: footer.rows };
    yield { ...place, code: 'part/row-count', params };
  }
  const { fields } = asKnownTable(resource).schema;
  for (const field of fields) {
    const column = footer.columns.find(({ name }) => name === field.name);
    if (!column) {
      yield { ...place, column: field.name, code: 'table/missing-column', params: {} };
    } else if (!holds(field, column.type)) {
      const at = { ...place, column: field.name, value: column.type };
      yield { ...at, code: 'cell/type', params: { type: field.type } };
    }
  }
  for (const { name } of footer.columns) {
    if (fields.some((field) => field.name === name)) continue;
    yield { ...place, column: name, code: 'table/unknown-column', params: {} };
  }
}

const numeric = /^(?:U?(?:TINY|SMALL|BIG)INT|U?INTEGER|DECIMAL\(.*\)|FLOAT|DOUBLE)$/;

/** Whether a field's values can stand in a column of this type. */
function holds({ type }: Field, sqlType: string): boolean {
  switch (type) {
    case 'string':
      return sqlType === 'VARCHAR';
    case 'date':
      return sqlType === 'DATE';
    case 'boolean':
      return sqlType === 'BOOLEAN';
    case 'number':
    case 'integer':
      return numeric.test(sqlType);
  }
}
