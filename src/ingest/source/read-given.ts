import { shownData, shownText } from '../../lib/shown-text.ts';
import { ParquetError } from '../parquet/parquet-error.ts';
import type { ParquetTable } from '../parquet/parquet-table.ts';
import { RefusedError, refuse, type FileRefusal } from './file-refusal.ts';
import { headBytes, kindOf, refuseCompoundFile } from './file-kind.ts';
import { findPackages, isLitter } from './find-packages.ts';
import type { GivenPackage, NamedFile, ReadFiles, ReadProgress } from './given-file.ts';
import { readLimits } from './read-limits.ts';
import { readPlainText } from './read-plain-text.ts';
import { readText, type TableOfText } from './read-text.ts';
import { readArchive } from './read-archive.ts';
import type { Notice, ReadChoices, SourceFormat, SourceTable } from './source-table.ts';

export interface ReadOptions {
  choices?: ReadChoices;
  onProgress?: (progress: ReadProgress) => void;
  /** Unpacks a Parquet file; passed in because it needs wasm. Rejects with `ParquetError`. */
  readParquet: (
    file: Blob,
    onProgress: (bytes: number, rows: number) => void,
  ) => Promise<ParquetTable>;
  /** Whether the files lie in an archive. */
  isInside?: boolean;
}

/**
 * Reads whatever a person gives: every file becomes tables, part of a package, or a refusal. Rejects
 * only where nothing more can be read here: `ParquetError` (`crashed`) about the file last reported.
 */
export async function readGiven(
  given: readonly NamedFile[],
  options: ReadOptions,
): Promise<ReadFiles> {
  const shown = given.map((it) => ({ ...it, path: shownText(it.path) }));
  const wanted = shown.filter(({ path }) => !isLitter(path));
  const { packages, files } = findPackages(wanted.length > 0 ? wanted : shown);
  const result: ReadFiles = { tables: [], packages: [], refused: [] };
  for (const { path, descriptor, members } of packages) {
    await collect(result, descriptor.path, async () => {
      const size = members.reduce((sum, { file }) => sum + file.size, 0);
      if (size > readLimits.unpackedBytes) {
        refuse('file/too-large', { bytes: size, limit: readLimits.unpackedBytes });
      }
      result.packages.push({
        path,
        descriptor: await descriptor.file.text(),
        files: await Promise.all(
          members.map(async (member) => ({ path: member.path, bytes: await bytesOf(member.file) })),
        ),
      });
    });
  }
  for (const file of files) {
    await collect(result, file.path, () => readOne(file, options, result));
  }
  return result;
}

async function collect(
  { refused }: ReadFiles,
  file: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    // A trapped reader can't be used again; whoever called has to start another.
    if (error instanceof ParquetError && error.code === 'crashed') throw error;
    refused.push(shownData(refusalOf(error, file)));
  }
}

async function readOne(
  { path, file }: NamedFile,
  options: ReadOptions,
  result: ReadFiles,
): Promise<void> {
  const head = await bytesOf(file.slice(0, headBytes));
  const kind = kindOf(head);
  const report = (bytes: number, rows: number) =>
    options.onProgress?.({ file: path, bytes, ofBytes: file.size, rows });
  report(0, 0);
  if (kind === 'ole') refuseCompoundFile(await bytesOf(file.slice(0, readLimits.zipBytes)));
  if (kind === 'zip') {
    refuseLarger(file.size, readLimits.zipBytes);
    const unpacked = await readArchive(await bytesOf(file), path, {
      isInside: options.isInside ?? false,
      choices: options.choices ?? {},
      report,
    });
    if ('sheets' in unpacked) {
      result.tables.push(...unpacked.sheets.map((sheet) => named(sheet, path, 'xlsx')));
      result.refused.push(...shownData(unpacked.refused));
      return;
    }
    const inner = unpacked.files.map(({ name, bytes }) => ({
      path: `${path}/${name}`,
      file: new Blob([bytes]),
    }));
    const read = await readGiven(inner, { ...options, isInside: true });
    if (read.tables.length + read.packages.length + read.refused.length === 0) {
      refuse('zip/nothing-to-read', {});
    }
    result.tables.push(...read.tables);
    result.packages.push(...read.packages.map((it): GivenPackage => ({ ...it, path })));
    result.refused.push(...read.refused);
    return;
  }
  if (kind === 'parquet') {
    refuseLarger(file.size, readLimits.parquetBytes);
    const table = await options.readParquet(file, report);
    result.tables.push(named({ ...table, sheet: null }, path, 'parquet'));
  } else {
    const table = await readTextFile(file, options.choices ?? {}, report);
    result.tables.push(named({ ...table, sheet: null }, path, 'csv'));
  }
}

async function readTextFile(
  file: Blob,
  choices: ReadChoices,
  report: (bytes: number, rows: number) => void,
): Promise<TableOfText> {
  refuseLarger(file.size, readLimits.plainTextBytes);
  if (file.size > readLimits.smallTextBytes) {
    const plain = await readPlainText(file, choices, ({ bytes, rows }) => report(bytes, rows));
    if (!('notPlain' in plain)) return plain;
    const limit = readLimits.convertedTextBytes;
    if (file.size > limit) {
      refuse('file/too-large-to-convert', { bytes: file.size, limit, why: plain.notPlain });
    }
  }
  const bytes = await bytesOf(file);
  return readText(bytes, choices, (rows, share) => report(Math.floor(share * file.size), rows));
}

const extensions: Record<Exclude<SourceFormat, 'clipboard'>, readonly string[]> = {
  csv: ['csv', 'tsv', 'tab', 'txt', 'dat', 'asc'],
  xlsx: ['xlsx', 'xltx'],
  parquet: ['parquet', 'parq', 'pq'],
};

/** A table with its name, and a word where the name says another kind of file. */
function named(
  table: Omit<SourceTable, 'file' | 'format'>,
  file: string,
  format: Exclude<SourceFormat, 'clipboard'>,
): SourceTable {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const isOther = extension !== '' && !extensions[format].includes(extension);
  const notice: Notice[] = isOther ? [{ code: 'other-extension', extension, format }] : [];
  return shownData({ ...table, file, format, notices: [...notice, ...table.notices] });
}

function refuseLarger(bytes: number, limit: number): void {
  if (bytes > limit) refuse('file/too-large', { bytes, limit });
}

function refusalOf(error: unknown, file: string): FileRefusal {
  if (error instanceof RefusedError) return error.in(file);
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof ParquetError) {
    const isLarge = error.code === 'too-large';
    const code = isLarge ? 'too-large' : error.code === 'incomplete' ? 'incomplete' : 'damaged';
    return { file, code: `parquet/${code}`, params: { reason } };
  }
  return { file, code: 'file/unreadable', params: { reason } };
}

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());
