import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of a folder by file name. */
export function readTexts(folder: string): Map<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}
