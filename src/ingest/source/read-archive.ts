import { readWorkbook, type SheetTables } from './excel/read-workbook.ts';
import { refuse } from './file-refusal.ts';
import { isLitter } from './find-packages.ts';
import { unpackEntry } from './unpack-zip.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import type { ReadChoices } from './source-table.ts';

/** The sheets of a workbook, or the files of any other archive. */
export type Unpacked = SheetTables | { files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] };

interface ArchiveOptions {
  /** Whether the archive itself lies in one. */
  isInside: boolean;
  choices: ReadChoices;
  report: (bytes: number, rows: number) => void;
}

/** Unpacks a ZIP, which may be a workbook. Throws `RefusedError`. */
export async function readArchive(
  zip: Uint8Array,
  file: string,
  { isInside, choices, report }: ArchiveOptions,
): Promise<Unpacked> {
  const entries = readZipDirectory(zip);
  const named = (name: string) => entries.find((entry) => entry.name === name);
  const contentTypes = named('[Content_Types].xml');
  if (contentTypes) {
    refuseOtherOffice(new TextDecoder().decode(unpackEntry(zip, contentTypes)), entries);
    return readWorkbook(zip, entries, file, choices, report);
  }
  const mimetype = named('mimetype');
  if (mimetype && mimetype.bytes < 200) refuseOpenDocument(unpackEntry(zip, mimetype));
  if (isInside) refuse('zip/nested', { name: file });
  const wanted = entries.filter(({ name }) => !isLitter(name));
  if (wanted.length === 0) refuse('zip/nothing-to-read', {});
  let done = 0;
  const files = wanted.map((entry) => {
    const bytes = unpackEntry(zip, entry);
    done += entry.packedBytes;
    report(Math.min(zip.length, done), 0);
    return { name: entry.name, bytes };
  });
  return { files };
}

function refuseOtherOffice(contentTypes: string, entries: readonly ZipEntry[]): void {
  const isMacro =
    /macroenabled/i.test(contentTypes) ||
    entries.some(({ name }) => /vbaproject\.bin$/i.test(name));
  if (/spreadsheetml|ms-excel/i.test(contentTypes)) {
    if (/sheet\.binary/i.test(contentTypes)) refuse('file/kind', { kind: 'xlsb' });
    if (isMacro) refuse('excel/macros', {});
    if (/sheet\.main\+xml|template\.main\+xml/i.test(contentTypes)) return;
  }
  if (/wordprocessingml/i.test(contentTypes)) refuse('file/kind', { kind: 'word' });
  if (/presentationml/i.test(contentTypes)) refuse('file/kind', { kind: 'powerpoint' });
  refuse('excel/damaged', { reason: '[Content_Types].xml' });
}

function refuseOpenDocument(mimetype: Uint8Array): void {
  const type = new TextDecoder().decode(mimetype);
  if (type.includes('opendocument.spreadsheet')) refuse('file/kind', { kind: 'ods' });
  if (type.includes('opendocument.text')) refuse('file/kind', { kind: 'word' });
  if (type.includes('opendocument')) refuse('file/kind', { kind: 'powerpoint' });
}
