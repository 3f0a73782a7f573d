import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, env, execPath, exit, stdout } from 'node:process';
import { countTests } from './check/count-tests.mjs';
import { ensureChromium } from './setup/ensure-chromium.mjs';
import { ensureFirefox } from './setup/ensure-firefox.mjs';
import { ensureInstalled } from './setup/ensure-installed.mjs';
import { projectFolder, run, runNpm, runTool } from './setup/run.mjs';

const reportPath = join(projectFolder, 'test-results', 'vitest.json');

// The closing line is printed however this process ends: a step that cannot be done is a failure.
let outcome = { passed: 0, failed: 1 };
process.on('exit', () => stdout.write(`\n${outcome.passed} passed, ${outcome.failed} failed\n`));

function readReport() {
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8'));
  } catch {
    return undefined;
  }
}

await ensureInstalled();
await ensureChromium();
await ensureFirefox();

stdout.write('Building the app …\n');
const build = await runNpm(['run', '--silent', 'build'], { quiet: true });
if (build.code !== 0) {
  stdout.write(`${build.output}FAILED build\n`);
  exit(1);
}

const check = await run(execPath, [join('scripts', 'check.mjs')]);

rmSync(reportPath, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
// More seeds and more kinds of faults, for hours in which nobody waits.
const isLong = argv.includes('--long');
const chosen = argv.slice(2).filter((it) => it !== '--long');
const tests = await runTool('vitest', ['run', ...reporters, ...chosen], {
  // Missing snapshots and a forgotten `.only` fail here as they do elsewhere.
  extraEnv: { CI: env.CI ?? 'true', ...(isLong ? { LONG_TESTS: '1' } : {}) },
});
outcome = countTests(readReport(), tests.code);
if (check.code !== 0) outcome.failed += 1;
exit(outcome.failed === 0 ? 0 : 1);
