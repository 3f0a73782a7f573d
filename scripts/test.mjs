import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, env, execPath, exit, stdout } from 'node:process';
import { countTests } from './check/count-tests.mjs';
import { ensureChdb } from './setup/ensure-chdb.mjs';
import { ensureChromium } from './setup/ensure-chromium.mjs';
import { ensureClickhouse } from './setup/ensure-clickhouse.mjs';
import { ensureFirefox } from './setup/ensure-firefox.mjs';
import { ensureInstalled } from './setup/ensure-installed.mjs';
import { projectFolder, run, runNpm, runTool } from './setup/run.mjs';

const reportFolder = join(projectFolder, 'test-results');

// The closing line is printed however this process ends: a step that cannot be done is a failure.
let outcome = { passed: 0, failed: 1 };
process.on('exit', () => stdout.write(`\n${outcome.passed} passed, ${outcome.failed} failed\n`));

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const projectsOf = (names) => names.flatMap((name) => ['--project', name]);

await ensureInstalled();
await ensureChromium();
await ensureFirefox();
await ensureClickhouse();
await ensureChdb();

stdout.write('Building the app …\n');
const build = await runNpm(['run', '--silent', 'build'], { quiet: true });
if (build.code !== 0) {
  stdout.write(`${build.output}FAILED build\n`);
  exit(1);
}

const check = await run(execPath, [join('scripts', 'check.mjs')]);

rmSync(reportFolder, { recursive: true, force: true });
// More seeds and more kinds of faults, for hours in which nobody waits.
const isLong = argv.includes('--long');
const chosen = argv.slice(2).filter((it) => it !== '--long');
// Vitest keeps the browser of the first tests open until its own end, and what they drew busy: an
// eighth of two cores, in which the journeys would miss it.
const rounds = chosen.length > 0 ? [chosen] : [['unit', 'browser'], ['journeys']].map(projectsOf);
const found = { passed: 0, failed: check.code === 0 ? 0 : 1 };
for (const [index, words] of rounds.entries()) {
  const path = join(reportFolder, `vitest-${index + 1}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const tests = await runTool('vitest', ['run', ...reporters, ...words], {
    // Missing snapshots and a forgotten `.only` fail here as they do elsewhere.
    extraEnv: { CI: env.CI ?? 'true', ...(isLong ? { LONG_TESTS: '1' } : {}) },
  });
  const counted = countTests(readReport(path), tests.code);
  found.passed += counted.passed;
  found.failed += counted.failed;
}
outcome = found;
exit(outcome.failed === 0 ? 0 : 1);
