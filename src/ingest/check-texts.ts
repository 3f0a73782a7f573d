import type { Problem } from '../datasets/problem.ts';
import type { LoadedPackage } from './loaded-package.ts';
import { typedColumns } from './typed-column.ts';

/**
 * Holds the observations of a package against the texts of their sources, by file name: the figure
 * stands there as it was copied (white space aside), and so does the first heading of its locator.
 * Sources that name no file are left out.
 */
export function* checkTexts(
  { descriptor, tables }: LoadedPackage,
  texts: ReadonlyMap<string, string>,
): Iterable<Problem> {
  const resource = descriptor.resources.find(({ name }) => name === 'observations');
  const table = tables.get('observations');
  if (!resource || !table) return;

  const files = fileOfSource({ descriptor, tables });
  const plainTexts = new Map([...texts].map(([file, text]) => [file, collapse(text)]));
  const names = ['source_id', 'as_printed', 'locator'];
  const columns = typedColumns(table, resource.schema.fields, names);
  const base = { package: descriptor.name, resource: resource.name, file: resource.path };
  const missing = new Set<string>();

  for (let row = 0; row < table.rowCount; row += 1) {
    const [source, printed, locator] = columns.map((column) => String(column(row) ?? ''));
    const file = files.get(source ?? '');
    if (!file) continue;
    const text = texts.get(file);
    if (text === undefined) {
      if (!missing.has(file)) yield { ...base, file, code: 'file/missing', params: {} };
      missing.add(file);
      continue;
    }
    const place = { ...base, line: table.lineOf(row) };
    if (printed && !plainTexts.get(file)?.includes(collapse(printed))) {
      const at = { ...place, column: 'as_printed', value: printed };
      yield { ...at, code: 'text/not-found', params: { text: file } };
    }
    const heading = locator?.split('.')[0]?.trim() ?? '';
    if (heading && !hasHeading(text, heading)) {
      const at = { ...place, column: 'locator', value: locator ?? '' };
      yield { ...at, code: 'text/locator-not-found', params: { text: file, heading } };
    }
  }
}

function fileOfSource({ descriptor, tables }: LoadedPackage): Map<string, string> {
  const resource = descriptor.resources.find(({ name }) => name === 'sources');
  const table = tables.get('sources');
  const files = new Map<string, string>();
  if (!resource || !table) return files;
  const [id, file] = typedColumns(table, resource.schema.fields, ['source_id', 'file']);
  for (let row = 0; row < table.rowCount; row += 1) {
    const name = file?.(row);
    if (typeof name === 'string') files.set(String(id?.(row)), name);
  }
  return files;
}

const collapse = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function hasHeading(text: string, heading: string): boolean {
  const escaped = heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\W*${escaped}(?![\\p{L}\\p{N}])`, 'mu').test(text);
}
