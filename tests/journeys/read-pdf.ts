import { inflateSync } from 'node:zlib';

export interface PdfPage {
  /** In points, as it lies before the reader. */
  width: number;
  height: number;
  /** All its letters in the order in which they are drawn, without spaces. */
  text: string;
}

export interface Pdf {
  pages: PdfPage[];
  /** Colours of letters, lines and areas that are no grey, as the file states them. */
  colours: string[];
}

interface Thing {
  dictionary: string;
  stream: string | undefined;
}

/** Reads a document as Chromium prints it: no other maker's way of writing is known here. */
export function readPdf(bytes: Buffer): Pdf {
  const things = thingsOf(bytes);
  const letters = new Map<string, Map<string, string>>();
  const lettersOf = (font: string) => {
    const known = letters.get(font) ?? unicodeOf(things, font);
    letters.set(font, known);
    return known;
  };
  const leaves = [...things.values()].find((it) => it.dictionary.includes('/Type /Catalog'));
  const pages = pagesBelow(things, refersTo(leaves?.dictionary ?? '', 'Pages')).map((page) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page.dictionary) ?? [];
    const text = textOf(page, things, lettersOf);
    return { width: Number(width), height: Number(height), text };
  });
  const colours = [...things.values()].flatMap(({ stream = '' }) => colourfulIn(stream));
  return { pages, colours };
}

function thingsOf(bytes: Buffer): Map<string, Thing> {
  const whole = bytes.toString('latin1');
  const found = new Map<string, Thing>();
  for (const [, id = '', body = ''] of whole.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const at = body.indexOf('stream\n');
    const dictionary = at < 0 ? body : body.slice(0, at);
    const isText = dictionary.includes('/FlateDecode') && !/\/Length1|\/Image/.test(dictionary);
    const packed = Buffer.from(body.slice(at + 'stream\n'.length), 'latin1');
    const stream = at >= 0 && isText ? inflateSync(packed).toString('latin1') : undefined;
    found.set(id, { dictionary, stream });
  }
  return found;
}

const refersTo = (dictionary: string, name: string): string =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '';

function pagesBelow(things: Map<string, Thing>, id: string): Thing[] {
  const node = things.get(id);
  if (!node) throw new Error(`the file has no object ${id}`);
  if (node.dictionary.includes('/Type /Page\n')) return [node];
  const [, kids = ''] = /\/Kids \[(.*?)\]/s.exec(node.dictionary) ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesBelow(things, kid));
}

/** What a page draws, and what is drawn as a group within it. */
function textOf(
  { dictionary, stream }: Thing,
  things: Map<string, Thing>,
  lettersOf: (font: string) => Map<string, string>,
): string {
  const drawn = stream ?? things.get(refersTo(dictionary, 'Contents'))?.stream ?? '';
  const resources = things.get(refersTo(dictionary, 'Resources'))?.dictionary ?? dictionary;
  const parts = drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|\[(.*?)\] TJ|\/(X\d+) Do/g);
  let font = new Map<string, string>();
  let text = '';
  for (const [, name, shown, pieces, group] of parts) {
    if (name !== undefined) font = lettersOf(refersTo(resources, name));
    if (group !== undefined) {
      const inner = things.get(refersTo(resources, group));
      if (inner) text += textOf(inner, things, lettersOf);
    }
    const codes =
      shown ?? [...(pieces ?? '').matchAll(/<([0-9A-F]+)>/g)].map(([, it = '']) => it).join('');
    // Two signs a letter where the letters are drawings of their own, else four.
    const [length = 4] = [...font.keys()].map((code) => code.length);
    for (let at = 0; at < codes.length; at += length) {
      text += font.get(codes.slice(at, at + length)) ?? '';
    }
  }
  return text.replace(/\s+/gu, '');
}

function unicodeOf(things: Map<string, Thing>, font: string): Map<string, string> {
  const map = things.get(refersTo(things.get(font)?.dictionary ?? '', 'ToUnicode'))?.stream ?? '';
  const letters = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar\n(.*?)endbfchar/gs)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) {
      letters.set(code, utf16(to));
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange\n(.*?)endbfrange/gs)) {
    for (const [, from = '', until = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(until, 16); code += 1) {
        const sign = Number.parseInt(to, 16) + code - first;
        letters.set(hexadecimal(code, from.length), String.fromCharCode(sign));
      }
    }
  }
  return letters;
}

const hexadecimal = (code: number, length: number): string =>
  code.toString(16).toUpperCase().padStart(length, '0');

const utf16 = (codes: string): string =>
  (codes.match(/.{4}/g) ?? []).map((it) => String.fromCharCode(Number.parseInt(it, 16))).join('');

/** Letters on a light fill are a black that leans to blue by this share. */
const nearBlack = 0.06;

/** Shares of red, green and blue that make no grey. */
const colourfulIn = (stream: string): string[] =>
  [...stream.matchAll(/(?<![\d.])([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g)].flatMap(
    ([text, ...shares]) => {
      const [red = 0, green = 0, blue = 0] = shares.map(Number);
      return Math.max(red, green, blue) - Math.min(red, green, blue) > nearBlack ? [text] : [];
    },
  );
