import { QueryClient } from '@tanstack/react-query';
import { createImports } from '../../src/app/create-imports.ts';
import { DuckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { engineQuery } from '../../src/queries/answer.ts';
import { createDataAccess } from '../../src/queries/data-access.ts';
import { createOwnPackagesAccess } from '../../src/queries/own-packages-access.ts';
import { openOwnPackages } from '../../src/storage/own-packages-open.ts';
import { readParquet } from '../../src/workers/parquet-client.ts';
import { writeInWorker } from '../../src/workers/storage-client.ts';
import { plainCsv, plainParquet } from './plain-import.ts';

/** What one import took, in ms: its steps in their order. */
export interface AppImport {
  steps: Record<string, number>;
  figures: number;
  /** Questions and problems that the file gave rise to: there should be none. */
  troubles: string[];
}

declare global {
  interface Window {
    __import: {
      plain: (
        path: string,
        types: Readonly<Record<string, string>>,
      ) => Promise<{ time: number; rows: number; arrowBytes?: number }>;
      app: (path: string) => Promise<AppImport>;
    };
  }
}

const fetchFile = async (path: string): Promise<Blob> => (await fetch(path)).blob();

const own = createOwnPackagesAccess(() => openOwnPackages(writeInWorker));
const access = createDataAccess(new DuckdbEngine(), readParquet, own);
const client = new QueryClient();
const imports = createImports(access, client);

window.__import = {
  async plain(path, types) {
    const file = await fetchFile(path);
    return path.endsWith('.csv') ? plainCsv(file, types) : plainParquet(file);
  },
  async app(path) {
    const file = await fetchFile(path);
    // A person has looked at a page before a file is given: the engine holds the shipped data.
    await client.query(engineQuery(access, client));
    const steps: Record<string, number> = {};
    const timed = async <T>(name: string, work: Promise<T>): Promise<T> => {
      const start = performance.now();
      const result = await work;
      steps[name] = performance.now() - start;
      return result;
    };
    const { tables, refused } = await timed('read', imports.read([{ path, file }]));
    const [table] = tables;
    if (!table) throw new Error(`refused: ${JSON.stringify(refused)}`);
    const given = await timed('stage', imports.open(table));
    const { recipe } = await timed('suggest', given.suggest());
    const none = { leftOut: [], cells: [] };
    const applied = await timed('apply', given.apply(recipe, none));
    await timed('compare', given.compare(null));
    const acceptance = { kinds: ['new', 'revised'] as const, without: [] };
    const dataset = { name: 'bench', title: 'bench', replaces: null };
    const { figures } = await timed('accept', given.accept(acceptance, dataset));
    given.close();
    const questions = applied.questions.map(({ about }) => `question: ${about}`);
    const problems = applied.problems.map(({ code, count }) => `${code}: ${count}`);
    return { steps, figures, troubles: [...questions, ...problems] };
  },
};
