import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Paths of the files under `folder`, relative to it, with forward slashes. */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** Files that `roots` of Vite's manifest load before anything is asked for: their static imports and styles. */
export function closureOf(manifest, roots) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    if (!manifest[key]) throw new Error(`not in the manifest of dist/: ${key}`);
    seen.add(key);
    manifest[key].imports?.forEach(visit);
  };
  roots.forEach(visit);
  const files = [...seen].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]);
  return [...new Set(files)];
}

function filesOf(entry, files, readManifest) {
  if (entry.closure) {
    return closureOf(readManifest(), entry.closure).filter((file) =>
      file.endsWith(`.${entry.type}`),
    );
  }
  const [wanted, unwanted] = [new RegExp(entry.files), entry.except && new RegExp(entry.except)];
  return files.filter((file) => wanted.test(file) && !(unwanted && unwanted.test(file)));
}

/** What each entry of the budget weighs in `folder`: `{name, files, size, limit}`, sizes in kB. */
export function weighBundle(folder, entries) {
  const files = listFiles(folder);
  const readManifest = () =>
    JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  return entries.map((entry) => {
    const chosen = filesOf(entry, files, readManifest);
    const sizes = chosen.map((file) => {
      const bytes = readFileSync(join(folder, file));
      return entry.gzip ? gzipSync(bytes).length : bytes.length;
    });
    const size = sizes.reduce((sum, bytes) => sum + bytes, 0) / 1000;
    return { name: entry.name, files: chosen, size, limit: entry.limit };
  });
}
