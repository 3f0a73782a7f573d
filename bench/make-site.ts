import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { makeData } from './make-data.ts';
import { makeImportData } from './make-import-data.ts';

/** What the two pages are given to show. */
export interface Dataset {
  title: string;
  /** Address of the app's folder with these data. */
  app: string;
  /** The files that the plain page loads: places first, then observations. */
  files: string[];
}

export interface Site {
  plain: string;
  bundled: Dataset;
  /** The app beside the bundled packages and so many synthetic rows. */
  withRows: (rows: number) => Promise<Dataset>;
  /** The address of a page that imports, beside the app's data and files of so many rows. */
  forImports: (rows: number) => Promise<string>;
  close: () => Promise<void>;
}

/** A temporary folder with copies of the built app and the plain page, served on a free port. */
export async function makeSite(dist: string): Promise<Site> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`${dist} holds no built app: run "npm run build" first`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-bench-'));
  const site = join(folder, 'site');
  try {
    // Copied once: a build that goes on beside the benchmark must not change it midway.
    cpSync(dist, join(site, 'app'), { recursive: true });
    await buildPage('plain', join(site, 'plain'), true);
    const server = await preview({
      configFile: false,
      root: folder,
      appType: 'mpa',
      logLevel: 'error',
      build: { outDir: site },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const address = server.httpServer.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const url = `http://localhost:${port ?? 0}/`;
    const parquet = `${url}app/data/parquet/`;
    const bundled = [
      `${parquet}geography/places.parquet`,
      `${parquet}reference/observations.parquet`,
      `${parquet}reports/observations.parquet`,
    ];
    return {
      plain: `${url}plain/`,
      bundled: { title: 'bundled data', app: `${url}app/`, files: bundled },
      async withRows(rows) {
        const name = `app-${rows}`;
        const target = join(site, name);
        cpSync(join(site, 'app'), target, { recursive: true });
        const { packages, observations } = await makeData(join(target, 'data'), rows);
        addPackages(join(target, 'data', 'packages.json'), packages);
        return {
          title: `${rows.toLocaleString('en')} synthetic observations`,
          app: `${url}${name}/`,
          files: [...bundled, ...observations.map((path) => `${url}${name}/data/${path}`)],
        };
      },
      async forImports(rows) {
        const target = join(site, 'import');
        cpSync(join(site, 'app'), target, { recursive: true });
        await buildPage('import', target, false);
        await makeImportData(target, rows);
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
}

async function buildPage(name: string, outDir: string, emptyOutDir: boolean) {
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root: join(import.meta.dirname, name),
    base: './',
    worker: { format: 'es' },
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir,
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  });
}
