import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closureOf, weighBundle } from './weigh-bundle.mjs';

const manifest = {
  'index.html': {
    file: 'assets/index.js',
    imports: ['_shared.js'],
    dynamicImports: ['page.tsx'],
    css: ['assets/index.css'],
  },
  '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
  'page.tsx': { file: 'assets/page.js', imports: ['_shared.js'] },
};

describe('the first view', () => {
  it('is the page, its static imports and its styles, but no page that is loaded later', () => {
    const files = ['assets/index.js', 'assets/index.css', 'assets/shared.js'];
    expect(closureOf(manifest, ['index.html'])).toEqual(files);
  });

  it('takes in the page of the route when the budget names it', () => {
    expect(closureOf(manifest, ['index.html', 'page.tsx'])).toContain('assets/page.js');
  });

  it('cannot be weighed when the budget names what is not built', () => {
    expect(() => closureOf(manifest, ['gone.tsx'])).toThrow('gone.tsx');
  });
});

describe('weighing', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'assets', 'a.woff2'), 'x'.repeat(1500));
    writeFileSync(join(folder, 'assets', 'b-worker.js'), 'x'.repeat(500));
    writeFileSync(join(folder, 'assets', 'c.js'), 'x'.repeat(250));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('counts the matching files less the excepted ones, in kB', () => {
    const weighed = weighBundle(folder, [
      { name: 'fonts', files: '\\.woff2$', gzip: false, limit: 1 },
      { name: 'scripts', files: '\\.js$', except: 'worker', gzip: false, limit: 1 },
    ]);
    expect(weighed.map(({ size }) => size)).toEqual([1.5, 0.25]);
  });
});
