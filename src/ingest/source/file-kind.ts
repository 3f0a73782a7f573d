import { refuse, type UnreadKind } from './file-refusal.ts';

/** Kinds that are read. A ZIP may turn out to be a workbook. */
export type ReadKind = 'zip' | 'parquet' | 'text';

/** As many bytes from the beginning of a file tell its kind. */
export const headBytes = 4096;

const signatures: readonly [string, UnreadKind | 'ole' | 'zip' | 'parquet'][] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PAR1', 'parquet'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['Rar!', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['{\\rtf', 'word'],
  ['SQLite format 3', 'database'],
  ['\0\x01\0\0Standard', 'database'],
];

/** Letters that text can begin with too: they need a byte beside them that text has not. */
const needsBinary = new Set(['BM', 'BZh', 'PAR1']);

/**
 * Tells by the first bytes what a file is, whatever its name says. Refuses what is not read, except
 * for a compound file, of which `refuseCompoundFile` tells more.
 */
export function kindOf(head: Uint8Array): ReadKind | 'ole' {
  if (head.length === 0) refuse('file/empty', {});
  const letters = latin1(head);
  const found = signatures.find(
    ([mark]) => letters.startsWith(mark) && (!needsBinary.has(mark) || hasControls(letters)),
  )?.[1];
  if (found === 'ole' || found === 'zip' || found === 'parquet') return found;
  if (letters.startsWith('PARE')) refuse('parquet/encrypted', {});
  if (found) refuse('file/kind', { kind: found });
  if (letters.startsWith('RIFF') && letters.slice(8, 12) === 'WEBP') {
    refuse('file/kind', { kind: 'image' });
  }
  refuseMarkup(letters);
  return 'text';
}

// A byte order mark and the empty halves of UTF-16 are in the way of nothing else here.
function refuseMarkup(letters: string): void {
  const text = letters
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  const start = text.slice(0, 1000).toLowerCase();
  if (/^(<!--.*?-->\s*)*<(!doctype html|html|head|meta|body|table|style)\b/s.test(start)) {
    refuse('excel/html', {});
  }
  if (/^mime-version:/.test(start)) refuse('excel/html', {});
  if (start.startsWith('<?xml') || /^<[a-z:]+[\s>]/.test(start)) {
    if (/<html[\s>]/.test(start)) refuse('excel/html', {});
    refuse('file/kind', { kind: 'xml' });
  }
  if (/^(\{\s*("|\}\s*$)|\[\s*([[{"]|\]\s*$|-?\d[\d.]*\s*,?\s*$))/.test(start)) {
    refuse('file/kind', { kind: 'json' });
  }
}

/** Refuses an OLE compound file (all old Office files, and new ones with a password) by its streams. */
export function refuseCompoundFile(bytes: Uint8Array): never {
  const has = (stream: string) => indexOfBytes(bytes, utf16(stream)) >= 0;
  if (has('EncryptedPackage')) refuse('excel/encrypted', {});
  if (has('WordDocument')) refuse('file/kind', { kind: 'word' });
  if (has('PowerPoint Document')) refuse('file/kind', { kind: 'powerpoint' });
  if (has('Workbook') || has('Book')) refuse('excel/old', {});
  return refuse('file/kind', { kind: 'unknown' });
}

const hasControls = (letters: string): boolean =>
  Array.from(letters).some((letter) => letter < '\t' || (letter > '\r' && letter < ' '));

const latin1 = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, headBytes), (byte) => String.fromCharCode(byte)).join('');

const utf16 = (text: string): number[] =>
  Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);

function indexOfBytes(bytes: Uint8Array, sought: readonly number[]): number {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}
