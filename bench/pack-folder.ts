import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const packed = new Set(['.html', '.js', '.css', '.json', '.csv', '.svg', '.wasm', '.otf', '.txt']);

/** Puts a `.gz` twin beside every file of a folder that gets smaller by it and has none yet. */
export function packFolder(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!packed.has(extname(path)) || existsSync(`${path}.gz`)) continue;
    if (statSync(path).isFile()) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
}
