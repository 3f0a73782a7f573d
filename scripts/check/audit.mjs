import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exit, stdout } from 'node:process';
import { projectFolder, runNpm } from '../setup/run.mjs';
import { judgeAudit } from './audit-report.mjs';

const { exceptions } = JSON.parse(
  readFileSync(join(projectFolder, 'audit-exceptions.json'), 'utf8'),
);
const { output } = await runNpm(['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], {
  quiet: true,
});
const begin = output.indexOf('{');
let report;
try {
  report = JSON.parse(output.slice(begin, output.lastIndexOf('}') + 1));
} catch {
  report = undefined;
}
const today = new Date().toISOString().slice(0, 10);
const { isAnswered, problems } = judgeAudit(report, exceptions, today);
if (isAnswered) {
  stdout.write(`${problems.join('\n') || 'no known serious vulnerability'}\n`);
} else {
  stdout.write('NOT CHECKED: the package registry gave no list of known vulnerabilities\n');
}
if (problems.length > 0) exit(1);
