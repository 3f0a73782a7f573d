import { distinct } from '../../lib/distinct.ts';
import type { TextEncoding } from '../source/source-table.ts';
import { fromFontText, recogniseFontText } from './font-text.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

export interface DecodedText {
  /** Composed letters, line ends `\n`, without a byte order mark. */
  text: string;
  encoding: TextEncoding;
  hadMark: boolean;
  /** Characters that could not be read and stand as U+FFFD. */
  damaged: number;
}

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const headLength = 64 * 1024;
const chunkLength = 1024 * 1024;

/**
 * Text of a file, in the encoding that is chosen or else recognised: by its byte order mark, by the
 * zero bytes of UTF-16, as valid UTF-8, and otherwise as one of two code pages of Windows.
 */
export function decodeText(bytes: Uint8Array, choice?: TextEncoding): DecodedText {
  const mark = markOf(bytes);
  const known = choice ?? mark ?? utf16Of(bytes);
  const plain = known === undefined ? validUtf8(bytes) : undefined;
  const encoding = plain === undefined ? (known ?? codePageOrUtf8(bytes)) : 'utf-8';
  const text = tidy(plain ?? new TextDecoder(encoding).decode(bytes));
  return {
    text,
    encoding,
    hadMark: mark !== undefined && mark === encoding,
    damaged: text.includes('\uFFFD') ? text.split('\uFFFD').length - 1 : 0,
  };
}

/**
 * The encoding of a file by its first bytes, of which the last character may be cut off. A file
 * whose letters beyond ASCII begin later is taken for UTF-8: see `isPlainUtf8`.
 */
export function sniffEncoding(head: Uint8Array): { encoding: TextEncoding; hadMark: boolean } {
  const mark = markOf(head);
  if (mark !== undefined) return { encoding: mark, hadMark: true };
  const encoding = utf16Of(head) ?? (isPlainUtf8(head, true) ? 'utf-8' : codePageOrUtf8(head));
  return { encoding, hadMark: false };
}

/** Whether all of it is valid UTF-8; `cut` allows a last character that isn't whole. */
export function isPlainUtf8(bytes: Uint8Array, cut = false): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += chunkLength) {
      decoder.decode(bytes.subarray(from, from + chunkLength), { stream: true });
    }
    if (!cut) decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const markOf = (bytes: Uint8Array): TextEncoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];

/** Latin letters in UTF-16 have a zero in one half of each unit, and hardly ever in the other. */
function utf16Of(bytes: Uint8Array): TextEncoding | undefined {
  const units = Math.floor(Math.min(bytes.length, headLength) / 2);
  let first = 0;
  let second = 0;
  for (let unit = 0; unit < units; unit++) {
    if (bytes[2 * unit] === 0) first++;
    if (bytes[2 * unit + 1] === 0) second++;
  }
  if (second > units * 0.4 && first < units * 0.01) return 'utf-16le';
  if (first > units * 0.4 && second < units * 0.01) return 'utf-16be';
  return undefined;
}

function codePageOrUtf8(bytes: Uint8Array): TextEncoding {
  return isDamagedUtf8(bytes) ? 'utf-8' : codePageOf(bytes);
}

/** UTF-8 in which something is broken: far more of its long characters are whole than are not. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    let follow = 1;
    while (follow < length && ((bytes[at + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (length > 1 && follow === length) whole++;
    else broken++;
    at += follow - 1;
  }
  return whole > 10 * broken;
}

/** Bytes that are a letter of another kind, or a tone, in windows-1258. */
const telling = new Set([
  0xc3, 0xcc, 0xd0, 0xd2, 0xd5, 0xdd, 0xde, 0xe3, 0xec, 0xf0, 0xf2, 0xf5, 0xfd, 0xfe,
]);
const mostWords = 2000;

/**
 * windows-1258 where most of the words that it reads otherwise become Vietnamese by it, unless an old
 * font, which is windows-1252 to the eye, makes Vietnamese of more of them.
 */
function codePageOf(bytes: Uint8Array): TextEncoding {
  const decoder = new TextDecoder('windows-1258');
  const words = distinct(wordsWith(telling, bytes)).map((word) =>
    decoder.decode(Uint8Array.from(word, (letter) => letter.charCodeAt(0))).normalize('NFC'),
  );
  const vietnamese = words.filter(isVietnameseSyllable).length;
  return vietnamese > words.length * 0.6 && !isOldFont(bytes) ? 'windows-1258' : 'windows-1252';
}

/** Whether an old font explains more of the words beyond ASCII than windows-1258 does. */
function isOldFont(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, headLength);
  const wordsOf = (encoding: TextEncoding) =>
    distinct(
      new TextDecoder(encoding)
        .decode(head)
        .normalize('NFC')
        .split(/[\s\d,;|"'()./:&-]+/u)
        .filter((word) => /[^\p{ASCII}]/u.test(word)),
    );
  const latin = wordsOf('windows-1252');
  const font = recogniseFontText(latin);
  if (font === undefined) return false;
  const share = (words: readonly string[]) =>
    words.filter(isVietnameseSyllable).length / words.length;
  return share(latin.map((word) => fromFontText(word, font))) > share(wordsOf('windows-1258'));
}

/** Words that hold one of the bytes, a character a byte. */
function wordsWith(sought: ReadonlySet<number>, bytes: Uint8Array): string[] {
  const isLetter = (byte: number) =>
    byte >= 0xc0 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
  const words: string[] = [];
  for (let at = 0; at < bytes.length && words.length < mostWords; at++) {
    if (!sought.has(bytes[at] ?? 0)) continue;
    let start = at;
    while (start > 0 && isLetter(bytes[start - 1] ?? 0)) start--;
    let end = at + 1;
    while (end < bytes.length && isLetter(bytes[end] ?? 0)) end++;
    words.push(String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 40))));
    at = end;
  }
  return words;
}

/** Nothing below this letter is ever composed with its neighbour. */
const mayCompose = /[\u0300-\uFFFF]/;

function tidy(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return mayCompose.test(lines) ? lines.normalize('NFC') : lines;
}
