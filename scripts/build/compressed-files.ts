import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { isCompressible } from '../serve/media-types.mjs';

const cacheFolder = fileURLToPath(
  new URL('../../node_modules/.cache/compressed/', import.meta.url),
);

/**
 * What a department may replace on its server has no twins: one that stays behind would be sent in
 * the new file's stead, and old figures with it.
 */
const mayBeReplaced = /^(config\.json$|data\/|results\/manifest\.json$)/;

/** From this size on, the best compression takes longer than it is worth (bytes). */
const large = 1_000_000;

/** Of DuckDB's 34 MB, brotli makes 6.1 MB in 1 s at quality 6, and 5.9 MB in 10 s at 9. */
const quality = (size: number): number => (size < large ? 11 : 6);

/** Less is not worth a file of its own (bytes). */
const small = 512;

const encodings = [
  {
    extension: '.br',
    compress: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality(bytes.length),
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          ...(bytes.length < large ? {} : { [constants.BROTLI_PARAM_LGWIN]: 24 }),
        },
      }),
  },
  {
    extension: '.gz',
    compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: bytes.length < large ? 9 : 6 }),
  },
];

/** Writes `.br` and `.gz` beside every file that gets smaller by it, once everything else is written. */
export function compressedFiles(): Plugin {
  let outputFolder = '';
  return {
    name: 'compressed-files',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build }) => {
      outputFolder = resolve(root, build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: () => compressFolder(outputFolder),
    },
  };
}

async function compressFolder(folder: string): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true });
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.') && !mayBeReplaced.test(path) && isCompressible(path))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && statSync(path).size >= small);
  await Promise.all(paths.map(compressFile));
}

async function compressFile(path: string): Promise<void> {
  const bytes = readFileSync(path);
  for (const { extension, compress } of encodings) {
    const packed = await once(bytes, extension, compress);
    if (packed.length < bytes.length) writeFileSync(path + extension, packed);
  }
}

/** Compressed content by the digest of what it was made of: most files are the same in the next build. */
async function once(
  bytes: Buffer,
  extension: string,
  compress: (bytes: Buffer) => Promise<Buffer>,
): Promise<Buffer> {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const path = join(cacheFolder, digest + extension);
  if (existsSync(path)) return readFileSync(path);
  const packed = await compress(bytes);
  writeFileSync(path, packed);
  return packed;
}
