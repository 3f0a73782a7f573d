import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PackedFile } from '../../src/app/from-folder/packed-file.ts';

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.wasm': 'application/wasm',
  '.parquet': 'application/vnd.apache.parquet',
  '.arrow': 'application/vnd.apache.arrow.stream',
  '.otf': 'font/otf',
};

/** Bytes in one piece of base64; a multiple of three, so that only the last piece is filled up. */
const pieceSize = 192 * 1024;
/** Pieces in one script: a megabyte of text is read in a few milliseconds. */
const piecesInScript = 4;

interface Script {
  path: string;
  text: string;
}

/**
 * The scripts that hand a file over to a page from a disk: its text as it is, or its bytes compressed.
 * `path` is the file's own, relative to the folder of the app.
 */
export function packFile(path: string, bytes: Buffer): Script[] {
  const type = types[extname(path)] ?? 'application/octet-stream';
  const text = textOf(bytes);
  if (text !== undefined) return [scriptOf(path, { type, text })];
  const pieces = piecesOf(gzipSync(bytes, { level: 6 }));
  const starts = pieces.map((_, at) => at).filter((at) => at % piecesInScript === 0);
  return starts.map((start, part) =>
    scriptOf(part === 0 ? path : `${path}.${part}`, {
      type,
      size: bytes.length,
      gzip: pieces.slice(start, start + piecesInScript),
      more: starts.length - 1 - part,
    }),
  );
}

const scriptOf = (path: string, file: PackedFile): Script => ({
  path: `${path}.js`,
  text: `packedFile(${JSON.stringify(path)}, ${JSON.stringify(file)});\n`,
});

function piecesOf(bytes: Buffer): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) {
    pieces.push(bytes.toString('base64', at, at + pieceSize));
  }
  return pieces;
}

/** The text whose UTF-8 are exactly these bytes: digests are taken of bytes. */
function textOf(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return !text.includes('\0') && Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}
