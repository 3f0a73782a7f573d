import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPage } from './build-page.ts';
import { bundledChoices } from './changes.ts';
import { openBundledDatabase, writeAnswers } from './make-answers.ts';
import { makeData } from './make-data.ts';
import { writeMadePackage } from './made/made-package.ts';
import { makeImportData } from './make-import-data.ts';
import { packFolder } from './pack-folder.ts';
import type { PeerName } from './peers.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';

/** What the pages are given to show. */
export interface Dataset {
  title: string;
  /** Address of the app's folder with these data. */
  app: string;
  /** The files that the peers load: places first, then observations. */
  files: string[];
  /** Folder of the floor's small files. */
  answers: string;
}

/** The app beside a package in Parquet parts. */
export interface MadeSite {
  app: string;
  rows: number;
  /** Where its observations lie, below the server's folder, and how much there is of them. */
  observations: string;
  files: number;
  kilobytes: number;
}

export interface Site {
  server: FolderServer;
  /** Addresses of the peers' pages. */
  peers: Partial<Record<PeerName, string>>;
  bundled: Dataset;
  /** The app beside the bundled packages and so many synthetic rows. */
  withRows: (rows: number) => Promise<Dataset>;
  /** The app beside a package in parts, made up of so many indicators with so many parts of each total. */
  withParts: (indicators: number, partsOfTotal: number) => Promise<MadeSite>;
  /** The address of a page that imports, beside the app's data and files of so many rows. */
  forImports: (rows: number) => Promise<string>;
  close: () => Promise<void>;
}

/** A temporary folder with copies of the built app and the peers' pages, served on a free port. */
export async function makeSite(dist: string, peers: readonly PeerName[]): Promise<Site> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`${dist} holds no built app: run "npm run build" first`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-bench-'));
  try {
    // Copied once: a build that goes on beside the benchmark must not change it midway.
    cpSync(dist, join(folder, 'app'), { recursive: true });
    for (const name of peers) await buildPage(name, join(folder, name));
    const database = await openBundledDatabase();
    writeAnswers(join(folder, 'answers'), database, bundledChoices.indicators);
    database.close();
    packFolder(folder);
    const server = await serveFolder(folder);
    const { url } = server;
    const parquet = `${url}app/data/parquet/`;
    const bundled = [
      `${parquet}geography/places.parquet`,
      `${parquet}reference/observations.parquet`,
      `${parquet}reports/observations.parquet`,
    ];
    return {
      server,
      peers: Object.fromEntries(peers.map((name) => [name, `${url}${name}/`])),
      bundled: {
        title: 'bundled data',
        app: `${url}app/`,
        files: bundled,
        answers: `${url}answers/`,
      },
      async withRows(rows) {
        const name = `app-${rows}`;
        const target = join(folder, name);
        const answers = `answers-${rows}`;
        cpSync(join(folder, 'app'), target, { recursive: true });
        const { packages, observations } = await makeData(
          join(target, 'data'),
          join(folder, answers),
          rows,
        );
        addPackages(join(target, 'data', 'packages.json'), packages);
        packFolder(join(folder, answers));
        packFolder(target);
        return {
          title: `${rows.toLocaleString('en')} synthetic observations`,
          app: `${url}${name}/`,
          files: [...bundled, ...observations.map((path) => `${url}${name}/data/${path}`)],
          answers: `${url}${answers}/`,
        };
      },
      async withParts(indicators, partsOfTotal) {
        const name = `app-parts-${indicators}`;
        const target = join(folder, name);
        cpSync(join(folder, 'app'), target, { recursive: true });
        const { parts } = await writeMadePackage(join(target, 'data', 'made'), {
          name: 'made',
          indicators,
          partsOfTotal,
        });
        addPackages(join(target, 'data', 'packages.json'), ['made/datapackage.json']);
        packFolder(target);
        return {
          app: `${url}${name}/`,
          rows: parts.reduce((sum, { rowCount }) => sum + rowCount, 0),
          observations: `${name}/data/made/observations/`,
          files: parts.length,
          kilobytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
        };
      },
      async forImports(rows) {
        const target = join(folder, 'import');
        cpSync(join(folder, 'app'), target, { recursive: true });
        await buildPage('import', target);
        await makeImportData(target, rows);
        packFolder(target);
        return `${url}import/`;
      },
      async close() {
        await server.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function addPackages(listPath: string, paths: readonly string[]) {
  const list = JSON.parse(readFileSync(listPath, 'utf8')) as { packages: { path: string }[] };
  const packages = [...list.packages, ...paths.map((path) => ({ path }))];
  writeFileSync(listPath, JSON.stringify({ packages }));
  rmSync(`${listPath}.gz`, { force: true });
  rmSync(`${listPath}.br`, { force: true });
}
