import { joinBytes } from '../../lib/join-bytes.ts';
import {
  readStamp,
  refused,
  writeStamp,
  type ImageStamp,
  type StampReading,
} from './image-stamp.ts';
import { afterHeader, chunkBytes, isPng, readChunks } from './png-chunks.ts';
import { escapeText, unescapeText } from './xml-text.ts';

/** Name of our note in a PNG, and id of the same in an SVG. */
const keyword = 'science-department-dashboard';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The SVG with a note of what it shows. */
export function stampSvg(svg: string, stamp: ImageStamp): string {
  const note = `<metadata id="${keyword}">${escapeText(writeStamp(stamp))}</metadata>`;
  return svg.replace('</title>', () => `</title>\n${note}`);
}

/** The note of an SVG as it is written, unread. */
export function noteInSvg(svg: string): string | undefined {
  const found = new RegExp(`<metadata id="${keyword}">([^<]*)</metadata>`).exec(svg)?.[1];
  return found === undefined ? undefined : unescapeText(found);
}

/**
 * The PNG with the note, and with how large it is on paper: without that Word takes 96 pixels for an
 * inch, and half a page becomes half a metre.
 */
export function notePng(
  png: Uint8Array,
  note: string | undefined,
  pixelsPerInch: number,
): Uint8Array {
  const chunks = [physicalSize(pixelsPerInch), ...(note === undefined ? [] : [textChunk(note)])];
  return joinBytes([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)]);
}

/** Pixels of a metre, both ways. */
function physicalSize(pixelsPerInch: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const pixels = Math.round(pixelsPerInch / 0.0254);
  view.setUint32(0, pixels);
  view.setUint32(4, pixels);
  view.setUint8(8, 1);
  return chunkBytes({ type: 'pHYs', data });
}

/** International text: keyword, not compressed, no language, no translated keyword, UTF-8. */
const textChunk = (text: string): Uint8Array =>
  chunkBytes({ type: 'iTXt', data: encode(`${keyword}\0\0\0\0\0${text}`) });

/**
 * What a picture says of itself. The file may come from anywhere: whatever is not whole, not ours or
 * not sealed is refused by name. `ok` means well formed; the address is held against the app and the
 * figures against the data before anything is believed (`image-stamp.ts`).
 */
export function readPicture(bytes: Uint8Array): StampReading {
  return isPng(bytes) ? readPng(bytes) : readSvg(bytes);
}

function readPng(bytes: Uint8Array): StampReading {
  const chunks = readChunks(bytes);
  if (typeof chunks === 'string') return refused(chunks);
  const head = encode(`${keyword}\0`);
  const found = chunks.filter(
    ({ type, data }) => type === 'iTXt' && head.every((byte, at) => data[at] === byte),
  );
  const [chunk] = found;
  if (!chunk) return refused('no-stamp');
  const text = decoded(chunk.data);
  // Two notes can't both be the one that was written with the picture.
  if (found.length > 1 || !text?.startsWith(`${keyword}\0\0\0\0\0`)) return refused('not-ours');
  return readStamp(text.slice(keyword.length + 5));
}

function readSvg(bytes: Uint8Array): StampReading {
  const svg = decoded(bytes);
  if (svg === undefined || !/<svg[\s>]/.test(svg.slice(0, 2000))) return refused('no-picture');
  if (!svg.trimEnd().endsWith('</svg>')) return refused('truncated');
  const note = noteInSvg(svg);
  if (note === undefined) return refused('no-stamp');
  return svg.split(`<metadata id="${keyword}">`).length > 2 ? refused('not-ours') : readStamp(note);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
