import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { argv, env, execPath, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's folder: where package.json is. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Whether the module with this `import.meta.url` is the one Node was started with. */
export function isMain(url) {
  return argv[1] !== undefined && realpathSync(argv[1]) === fileURLToPath(url);
}

/**
 * Runs a program in the project's folder without standard input and resolves to `{code, output}`.
 * Its output is shown as it comes, or kept in `output` when `quiet`. A program that cannot be
 * started, or takes longer than `timeout` ms, has code 1.
 */
export function run(command, args, { quiet = false, timeout, extraEnv = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: { ...env, ...extraEnv },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell,
      timeout,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function ownNpm() {
  const beside = [
    env.npm_execpath,
    join(dirname(execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return beside.find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path));
}

/** Runs npm: the one that started this process, else the one beside this Node, else the one on PATH. */
export function runNpm(args, options) {
  const npm = ownNpm();
  if (npm) return run(execPath, [npm, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can start.
  return run('npm', args, { ...options, shell: platform === 'win32' });
}

/** Runs an installed package's program with this Node, without npx. */
export function runTool(packageName, args, { program = packageName, ...options } = {}) {
  const folder = join(projectFolder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = typeof bin === 'string' ? bin : bin[program];
  return run(execPath, [join(folder, path), ...args], options);
}
