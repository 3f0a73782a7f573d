import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath, exit, stdout } from 'node:process';
import { projectFolder, run, runNpm, runTool } from './setup/run.mjs';

const quiet = { quiet: true };
const layerArguments = ['src', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'];

async function bundle() {
  if (!existsSync(join(projectFolder, 'dist'))) {
    const build = await runNpm(['run', '--silent', 'build'], quiet);
    if (build.code !== 0) return build;
  }
  return run(execPath, [join('scripts', 'check', 'bundle-size.mjs')], quiet);
}

const checks = {
  format: () => runTool('prettier', ['--check', '--log-level', 'warn', '.'], quiet),
  lint: () => runTool('eslint', ['--max-warnings', '0', '.'], quiet),
  types: () => runTool('typescript', [], { ...quiet, program: 'tsc' }),
  layers: () => runTool('dependency-cruiser', layerArguments, { ...quiet, program: 'depcruise' }),
  bundle,
  audit: () => run(execPath, [join('scripts', 'check', 'audit.mjs')], quiet),
};

/** What these say is worth reading where they are content, too. */
const telling = new Set(['bundle', 'audit']);

const chosen = argv.slice(2).filter((name) => name in checks);
let failures = 0;
for (const name of chosen.length > 0 ? chosen : Object.keys(checks)) {
  const start = performance.now();
  const { code, output } = await checks[name]();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(7)} ${seconds.padStart(5)} s\n`);
  if (code !== 0 || telling.has(name)) stdout.write(`${output.trimEnd()}\n`);
  if (code !== 0) failures += 1;
}
if (failures > 0) exit(1);
