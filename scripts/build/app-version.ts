import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../../src/lib/digest.ts';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** What the app is built from, apart from its data, which have a version of their own. */
const builtFrom = ['src', 'public', 'scripts/build', 'index.html', 'package-lock.json'];

/**
 * Version and a digest of the sources, as `0.1.0+1a2b3c4d`: the same wherever and whenever the same
 * sources are built, with or without a repository around them.
 */
export function appVersionOfSources(): string {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const lines = builtFrom.flatMap(filesBelow).map((path) => {
    // Line ends are the repository's affair: they differ between systems.
    const text = readFileSync(join(projectFolder, path), 'latin1').replaceAll('\r\n', '\n');
    return `${path} ${digest(Buffer.from(text, 'latin1'))}`;
  });
  return `${version}+${digest(lines.join('\n')).slice(0, 8)}`;
}

/** Paths of the files of the app, without its tests; with forward slashes, in one order everywhere. */
function filesBelow(path: string): string[] {
  const whole = join(projectFolder, path);
  if (statSync(whole).isFile()) return [path];
  return readdirSync(whole, { recursive: true, encoding: 'utf8' })
    .map((below) => `${path}/${below.replaceAll('\\', '/')}`)
    .filter((below) => statSync(join(projectFolder, below)).isFile())
    .filter((below) => !/\.test\.tsx?$|\/testing\//.test(below))
    .sort();
}
