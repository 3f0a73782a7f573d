import { getuid, platform } from 'node:process';
import { run } from './run.mjs';

const linuxPackageManagers = [
  {
    program: 'apt-get',
    steps: (name) => [['update'], ['install', '-y', '--no-install-recommends', name]],
  },
  { program: 'dnf', steps: (name) => [['install', '-y', name]] },
  { program: 'apk', steps: (name) => [['add', '--no-cache', name]] },
  { program: 'pacman', steps: (name) => [['-Sy', '--noconfirm', name]] },
  { program: 'zypper', steps: (name) => [['--non-interactive', 'install', name]] },
];

/** How an installer is run: without its output, and without questions. */
export const quiet = {
  quiet: true,
  timeout: 15 * 60_000,
  extraEnv: { DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
};

async function answers(program, args = ['--version']) {
  const { code } = await run(program, args, { quiet: true, timeout: 30_000 });
  return code === 0;
}

/** What has to stand before a command so that it runs as root, or undefined if nothing does it without asking. */
export async function rootPrefix() {
  if (getuid?.() === 0) return [];
  return (await answers('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : undefined;
}

function attempt(command, title = command.join(' ')) {
  return { title, run: () => run(command[0], command.slice(1), quiet) };
}

async function linuxAttempts(packages) {
  const prefix = await rootPrefix();
  if (!prefix) return [];
  for (const { program, steps } of linuxPackageManagers) {
    const name = packages[program] ?? packages.linux;
    if (name === undefined || !(await answers(program))) continue;
    const all = steps(name);
    return [
      {
        title: `${[...prefix, program].join(' ')} ${all.at(-1).join(' ')}`,
        async run() {
          let said = '';
          for (const step of all) {
            const command = [...prefix, program, ...step];
            const { code, output } = await run(command[0], command.slice(1), quiet);
            said += output;
            // A list of packages that is only partly fresh may do, so only the last step's failure counts.
            if (code !== 0 && step === all.at(-1)) return { code, output: said };
          }
          return { code: 0, output: said };
        },
      },
    ];
  }
  return [];
}

/**
 * The ways in which this platform installs a program. `packages` has its name for each of Linux'
 * package managers that calls it otherwise than `linux` says, for Homebrew (`cask`) and for `winget`.
 */
export async function platformAttempts(packages) {
  if (platform === 'linux') return linuxAttempts(packages);
  if (platform === 'darwin' && packages.cask && (await answers('brew'))) {
    return [attempt(['brew', 'install', '--cask', packages.cask])];
  }
  if (platform === 'win32' && packages.winget && (await answers('winget'))) {
    const consent = ['--accept-package-agreements', '--accept-source-agreements'];
    const command = ['winget', 'install', '--exact', '--id', packages.winget, '--silent'];
    return [attempt([...command, ...consent], command.join(' '))];
  }
  return [];
}
