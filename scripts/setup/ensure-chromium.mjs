import { env, exit, stderr, stdout } from 'node:process';
import { chromiumArguments } from './chromium-arguments.mjs';
import { chromiumCandidates } from './find-chromium.mjs';
import { installAttempts } from './install-chromium.mjs';
import { isMain } from './run.mjs';

/** Starts the browser the way the tests do, since a path and even a `--version` may belong to a stub. */
async function tryChromium(chromium, executablePath) {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: chromiumArguments,
      timeout: 60_000,
    });
    const version = browser.version();
    await browser.close();
    return { executablePath, version };
  } catch (error) {
    return { executablePath, problem: String(error.message).split('\n')[0] };
  }
}

/** The first candidate that starts; why the others did not is added to `tried`. */
async function firstThatStarts(chromium, tried) {
  for (const path of chromiumCandidates(chromium.executablePath())) {
    const result = await tryChromium(chromium, path);
    if (result.version) return result;
    tried.add(`${path}: ${result.problem}`);
  }
  return undefined;
}

function giveUp(tried) {
  const lines = [...tried].map((line) => `  - ${line}\n`).join('');
  stderr.write(
    `No Chromium could be found, started or installed. Tried:\n${lines}` +
      'Install Chromium, Chrome or Edge, then run again; if it is in an unusual place, name it:\n' +
      '  CHROMIUM_PATH=/path/to/chromium npm test\n' +
      'Không tìm được hoặc không cài được Chromium. Hãy cài Chromium, Chrome hoặc Edge rồi chạy lại;\n' +
      'nếu trình duyệt nằm ở chỗ khác, hãy ghi đường dẫn vào biến CHROMIUM_PATH như trên.\n',
  );
  exit(1);
}

function lastLines(text, count) {
  return text.trim().split('\n').slice(-count).join('\n    ');
}

/**
 * Path of a Chromium that starts on this machine, installed first if there is none. It is also set
 * as `CHROMIUM_PATH` of this process, so that everything started from here uses the same one.
 */
export async function ensureChromium() {
  const { chromium } = await import('playwright');
  const tried = new Set();
  let found = await firstThatStarts(chromium, tried);
  for (const attempt of found ? [] : await installAttempts()) {
    stdout.write(`Installing Chromium: ${attempt.title} …\n`);
    const { code, output } = await attempt.run();
    if (code !== 0) tried.add(`${attempt.title}: exit code ${code}\n    ${lastLines(output, 4)}`);
    found = await firstThatStarts(chromium, tried);
    if (found) break;
  }
  if (!found) return giveUp(tried);
  if (env.CHROMIUM_PATH && env.CHROMIUM_PATH !== found.executablePath) {
    stdout.write(`CHROMIUM_PATH does not start and is passed over: ${env.CHROMIUM_PATH}\n`);
  }
  stdout.write(`Chromium ${found.version}: ${found.executablePath}\n`);
  env.CHROMIUM_PATH = found.executablePath;
  return found.executablePath;
}

if (isMain(import.meta.url)) await ensureChromium();
