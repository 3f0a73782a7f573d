import { getuid, platform } from 'node:process';
import { run, runTool } from './run.mjs';

const linuxPackageManagers = [
  {
    program: 'apt-get',
    steps: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']],
  },
  { program: 'dnf', steps: [['install', '-y', 'chromium']] },
  { program: 'apk', steps: [['add', '--no-cache', 'chromium']] },
  { program: 'pacman', steps: [['-Sy', '--noconfirm', 'chromium']] },
  { program: 'zypper', steps: [['--non-interactive', 'install', 'chromium']] },
];

const quiet = {
  quiet: true,
  timeout: 15 * 60_000,
  extraEnv: { DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
};

async function answers(program, args = ['--version']) {
  const { code } = await run(program, args, { quiet: true, timeout: 30_000 });
  return code === 0;
}

/** What has to stand before a command so that it runs as root, or undefined if nothing does it without asking. */
async function rootPrefix() {
  if (getuid?.() === 0) return [];
  return (await answers('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : undefined;
}

function attempt(command, title = command.join(' ')) {
  return { title, run: () => run(command[0], command.slice(1), quiet) };
}

async function linuxAttempts() {
  const prefix = await rootPrefix();
  if (!prefix) return [];
  for (const { program, steps } of linuxPackageManagers) {
    if (!(await answers(program))) continue;
    return [
      {
        title: `${[...prefix, program].join(' ')} ${steps.at(-1).join(' ')}`,
        async run() {
          let all = '';
          for (const step of steps) {
            const command = [...prefix, program, ...step];
            const { code, output } = await run(command[0], command.slice(1), quiet);
            all += output;
            // A list of packages that is only partly fresh may do, so only the last step's failure counts.
            if (code !== 0 && step === steps.at(-1)) return { code, output: all };
          }
          return { code: 0, output: all };
        },
      },
    ];
  }
  return [];
}

async function playwrightAttempts() {
  const install = (args) => ({
    title: `npx playwright install ${args.join(' ')}`,
    run: () => runTool('playwright', ['install', ...args], quiet),
  });
  // Playwright's own browser needs libraries of the system, which only root can add.
  const withLibraries = platform === 'linux' && (await rootPrefix()) !== undefined;
  return withLibraries
    ? [install(['--with-deps', 'chromium']), install(['chromium'])]
    : [install(['chromium'])];
}

async function platformAttempts() {
  if (platform === 'linux') return linuxAttempts();
  if (platform === 'darwin' && (await answers('brew'))) {
    return [attempt(['brew', 'install', '--cask', 'chromium'])];
  }
  if (platform === 'win32' && (await answers('winget'))) {
    const consent = ['--accept-package-agreements', '--accept-source-agreements'];
    const command = ['winget', 'install', '--exact', '--id', 'Hibbiki.Chromium', '--silent'];
    return [attempt([...command, ...consent], command.join(' '))];
  }
  return [];
}

/** The ways to install a Chromium here, in the order to try them: the platform's, then Playwright's download. */
export async function installAttempts() {
  return [...(await platformAttempts()), ...(await playwrightAttempts())];
}
