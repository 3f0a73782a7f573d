import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { attribution } from '../shapes/attribution.ts';

/** Name of the file in the built folder; the foot of every page leads there. */
const fileName = 'THIRD-PARTY-NOTICES.txt';

/** What is in the app beside the modules that are bundled. */
const besideModules = [
  // The letters, cut down to what the app writes.
  '@fontsource/be-vietnam-pro',
  // The map's outlines.
  '@svg-maps/vietnam',
  // The service worker, which is a bundle of its own.
  'workbox-core',
  'workbox-precaching',
  'workbox-range-requests',
  'workbox-routing',
  'workbox-strategies',
];

const compiledIn = [
  'duckdb*.wasm: DuckDB, Copyright 2018-2025 Stichting DuckDB Foundation, MIT; with what it contains, as listed at https://github.com/duckdb/duckdb/tree/main/third_party',
  'parquet_wasm*.wasm: Apache Arrow and Apache Parquet for Rust, Copyright The Apache Software Foundation, Apache-2.0, and the crates that they contain',
  `shapes/: ${attribution.title}, ${attribution.author}, ${attribution.licence} (${attribution.licenceUrl}), from ${attribution.source}; ${attribution.changes}`,
];

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name?: string };
  homepage?: string;
}

/** Collects the packages of which a bundle, the page's or a worker's, holds modules. */
export class ThirdPartyNotices {
  readonly #folders = new Set<string>();

  readonly collect = (): Plugin => {
    const note = (ids: Iterable<string>) => {
      for (const id of ids) {
        const folder = packageFolderOf(id);
        if (folder !== undefined) this.#folders.add(folder);
      }
    };
    return {
      name: 'collect-third-parties',
      apply: 'build',
      buildEnd() {
        note(this.getModuleIds());
      },
    };
  };

  /** Writes the file, once the workers are built too: the page's own bundle is the last. */
  readonly write = (): Plugin => {
    const text = (root: string) => this.#text(root);
    let root = '';
    return {
      name: 'third-party-notices',
      apply: 'build',
      configResolved(config) {
        root = config.root;
      },
      generateBundle() {
        this.emitFile({ type: 'asset', fileName, source: text(root) });
      },
    };
  };

  #text(root: string): string {
    const beside = besideModules.map((name) => join(root, 'node_modules', name));
    const folders = [...new Set([...this.#folders, ...beside])];
    const packages = folders
      .map((folder) => ({ folder, manifest: manifestOf(folder) }))
      .sort((a, b) => (titleOf(a.manifest) < titleOf(b.manifest) ? -1 : 1));
    const parts = packages.map(({ folder, manifest }) => noticeOf(folder, manifest));
    const head = `This app contains the work of others.\n\n${compiledIn.join('\n\n')}\n`;
    return [head, ...new Set(parts)].join(`\n${'-'.repeat(72)}\n\n`);
  }
}

/** The folder of the package that a module belongs to, the innermost where one lies in another. */
function packageFolderOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/').replace(/^\0+/, '').replace(/\?.*$/, '');
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder !== undefined && existsSync(join(folder, 'package.json')) ? folder : undefined;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const titleOf = ({ name, version }: Manifest): string => `${name} ${version}`;

function noticeOf(folder: string, manifest: Manifest): string {
  const { license, author, homepage } = manifest;
  const by = typeof author === 'string' ? author : author?.name;
  const facts = [titleOf(manifest), license ?? 'licence: see below', by, homepage];
  return `${facts.filter((it) => it !== undefined && it !== '').join('\n')}\n\n${licenceTexts(folder)}`;
}

/** Texts of a package's licences; some keep those of what they contain in a folder. */
function licenceTexts(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (it) => it.isFile() && isLicence(join(it.parentPath, it.name).slice(folder.length + 1)),
  );
  return files
    .map((it) => `${readFileSync(join(it.parentPath, it.name), 'utf8').trim()}\n`)
    .join('\n');
}

const isLicence = (path: string): boolean =>
  /^(licen[cs]es?|copying|notice)\b[^/\\]*([/\\][^/\\]+)?$/i.test(path);
