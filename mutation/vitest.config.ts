import { basename } from 'node:path';
import { env } from 'node:process';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type Reporter, type TestModule, type TestSpecification } from 'vitest/node';

const own = (env['MUTATE_FIRST'] ?? '').split(',').filter((stem) => stem !== '');

function rank({ moduleId }: TestSpecification): number {
  if (moduleId.includes('.properties.')) return 2;
  return own.some((stem) => basename(moduleId).startsWith(stem)) ? 0 : 1;
}

/** The first failure ends a mutant: a file's own tests come first, what takes long comes last. */
class OwnFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

/** Of a test that can't be loaded no mutant would be noticed: that ends the run. */
class MustLoad implements Reporter {
  onTestModuleEnd(file: TestModule): void {
    const [error] = file.errors();
    if (error) throw new Error(`${file.relativeModuleId}: ${error.message}`);
  }
}

/** The unit tests alone: a mutant that only a browser can kill counts as one that survives. */
export default defineConfig({
  define: { __APP_VERSION__: '"mutation"' },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    // Modules are loaded once for all, unless what runs while they load is to be tried.
    isolate: env['MUTATE_STATIC'] !== undefined,
    reporters: [new MustLoad()],
    sequence: { sequencer: OwnFirst },
    setupFiles: ['mutation/fewer-runs.ts'],
    include: ['src/{semantic,ingest,charts}/**/*.test.ts'],
    exclude: ['**/*.browser.test.*', '**/node_modules/**'],
  },
});
