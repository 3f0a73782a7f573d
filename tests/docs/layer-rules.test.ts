import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layerRules } from '../../scripts/check/layer-rules.mjs';

const rules = layerRules({
  layers: [
    { folder: 'app', row: 2, may: ['charts', 'lib'], purpose: '' },
    { folder: 'charts', row: 1, may: ['lib'], purpose: '' },
    { folder: 'lib', row: 0, may: [], purpose: '' },
  ],
  vendors: [{ package: '@vendor/chart', only: ['src/charts'] }],
});

const vendor = 'node_modules/@vendor/chart';
const allowed = {
  [`${vendor}/package.json`]: '{ "name": "@vendor/chart", "main": "index.js" }',
  [`${vendor}/index.js`]: 'exports.draw = 1;',
  'src/app/start.ts': "import { chart } from '../charts/chart.ts'; export const app = chart;",
  'src/charts/chart.ts':
    "import { draw } from '@vendor/chart'; import { one } from '../lib/one.ts'; export const chart = draw + one;",
  'src/lib/one.ts': 'export const one = 1;',
};

let folder: string;

/** Names of the rules that a tree of files breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { output } = await cruise(['src'], {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the layer rules', () => {
  it('let imports point down', async () => {
    expect(await broken(allowed)).toEqual([]);
  });

  it('catch an import upwards', async () => {
    const upward = "import { app } from '../app/start.ts'; export const two = app;";
    expect(await broken({ ...allowed, 'src/lib/two.ts': upward })).toContain('layer-lib');
  });

  it('catch an import upwards of a type alone', async () => {
    const upward =
      "import type { Chart } from '../charts/shape.ts'; export const two = (it: Chart) => it;";
    const shape = 'export type Chart = number;';
    const files = { ...allowed, 'src/charts/shape.ts': shape, 'src/lib/two.ts': upward };
    expect(await broken(files)).toEqual(['layer-lib']);
  });

  it('catch a vendor used outside its place, but not in a test', async () => {
    const usesVendor = "import { draw } from '@vendor/chart'; export const two = draw;";
    expect(await broken({ ...allowed, 'src/app/two.test.ts': usesVendor })).toEqual([]);
    expect(await broken({ 'src/app/two.ts': usesVendor })).toEqual(['vendor-@vendor/chart']);
  });

  it('catch a cycle', async () => {
    const one = "import { two } from './two.ts'; export const one = two;";
    const two = "import { one } from './one.ts'; export const two = one;";
    const files = { ...allowed, 'src/lib/one.ts': one, 'src/lib/two.ts': two };
    expect(new Set(await broken(files))).toEqual(new Set(['no-cycles']));
  });

  it('catch a module that nothing uses, and tests in what is shipped', async () => {
    expect(await broken({ ...allowed, 'src/lib/dead.ts': 'export const dead = 1;' })).toEqual([
      'no-orphans',
    ]);
    const usesTest = "import './one.test.ts'; export const dead = 1;";
    const files = { 'src/lib/dead.ts': usesTest, 'src/lib/one.test.ts': 'export const test = 1;' };
    expect(await broken(files)).toEqual(['app-apart-from-tools']);
  });
});
