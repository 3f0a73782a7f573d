import * as v from 'valibot';
import { dataPathsSchema } from './written-paths.ts';
import { dataVersion } from '../datasets/shipped-results.ts';
import { wholeUpTo } from '../datasets/whole-file.ts';
import { digest } from '../lib/digest.ts';
import { appFolder } from './worker-scope.ts';

/** Data files beyond this are for a server, not for every reader's disk (bytes). */
const mostBytes = 150_000_000;

/** Small files that are asked for together: less than a page may have under way. */
const atOnce = 4;

/** The data that a server has are more than is kept. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Of these data the page reads pieces, and nobody all of them. */
export class InParts extends Error {
  override readonly name = 'InParts';
}

interface KeptFile {
  bytes: Uint8Array;
  type: string;
}

/** All data files of a server, of one generation. */
export interface DataSet {
  /** The same as the page computes over the same bytes. */
  version: string;
  /** By their path, relative to the app; those that the server doesn't have are missing. */
  files: ReadonlyMap<string, KeptFile>;
}

/**
 * Reads everything that a page would: the configuration, the packages that it names, and the shipped
 * results where they belong to exactly these. Rejects where the server doesn't answer.
 */
export async function readDataSet(): Promise<DataSet> {
  const reader = new SetReader();
  const { packages: listPath, logo } = reader.json(await reader.file('config.json'), 'config');
  if (logo !== undefined) await reader.file(logo);
  const list = reader.json(await reader.file(listPath), 'list');
  const folder = listPath.slice(0, listPath.lastIndexOf('/') + 1);
  const digests: [string, string][] = [];
  for (const path of list.packages.flatMap((it) => it.path ?? [])) {
    const descriptor = await reader.file(folder + path);
    if (!descriptor) continue;
    digests.push([path, digest(descriptor.bytes)]);
    const below = path.slice(0, path.lastIndexOf('/') + 1);
    for (const { path: inside, format, bytes = 0 } of reader.json(descriptor, 'descriptor')
      .resources) {
      if (typeof inside !== 'string' || (format === 'parquet' && bytes > wholeUpTo)) {
        throw new InParts(path);
      }
      const file = await reader.file(folder + below + inside);
      if (file) digests.push([below + inside, digest(file.bytes)]);
    }
  }
  const version = dataVersion(digests);
  await reader.results(version);
  return { version, files: reader.files };
}

/**
 * A file as the server has it now; undefined where it has none. Rejects where it doesn't answer, or
 * says that it can't just now.
 */
export async function fetchedFile(path: string): Promise<KeptFile | undefined> {
  // Paths in data are relative, but whoever writes them decides what they say.
  const url = new URL(path, appFolder);
  if (!url.href.startsWith(appFolder)) return undefined;
  const response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' });
  if (response.status >= 500) throw new Error(`${path}: status ${response.status}`);
  if (!response.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, type: response.headers.get('Content-Type') ?? 'application/octet-stream' };
}

class SetReader {
  readonly files = new Map<string, KeptFile>();
  #bytes = 0;

  /** Undefined where the server has no such file. */
  async file(path: string): Promise<KeptFile | undefined> {
    const known = this.files.get(path);
    if (known) return known;
    const file = await fetchedFile(path);
    if (!file) return undefined;
    this.#bytes += file.bytes.length;
    if (this.#bytes > mostBytes) throw new TooLarge(path);
    this.files.set(path, file);
    return file;
  }

  json<Kind extends keyof typeof dataPathsSchema>(
    file: KeptFile | undefined,
    kind: Kind,
  ): v.InferOutput<(typeof dataPathsSchema)[Kind]> {
    const written: unknown = file ? JSON.parse(new TextDecoder().decode(file.bytes)) : undefined;
    return v.parse(dataPathsSchema[kind], written);
  }

  async results(version: string): Promise<void> {
    const manifest = await this.file('results/manifest.json');
    if (!manifest) return;
    const shipped = this.json(manifest, 'results');
    if (shipped.version !== version) return;
    const paths = [...new Set(Object.values(shipped.files))];
    for (let start = 0; start < paths.length; start += atOnce) {
      const some = paths.slice(start, start + atOnce);
      await Promise.all(some.map((path) => this.file(`results/${path}`)));
    }
  }
}
