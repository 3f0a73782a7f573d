import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const notOurs = new Set(['.git', '.derived', 'dist', 'node_modules', 'test-results']);

/** Every file of the project, as a path from its folder with forward slashes. */
export const projectFiles: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !notOurs.has(name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(`${root}${entry.name}`, { recursive: true, withFileTypes: true })
          .filter((below) => below.isFile())
          .map((below) => `${below.parentPath}/${below.name}`.slice(root.length))
      : [entry.name],
  )
  .map((path) => path.replaceAll('\\', '/'))
  // The benchmark's peers have their own, and mutation testing a copy of all.
  .filter((path) => !/\/(node_modules|\.sandbox)\//.test(path));

/** Every folder of the project. */
export const projectFolders: ReadonlySet<string> = new Set(
  projectFiles.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  }),
);

export function readDocument(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8').replaceAll('\r\n', '\n');
}

/** A text without its blocks of code, whose content is no prose. */
const prose = (text: string): string => text.replaceAll(/^```[^]*?^```$/gm, '');

/** What stands between single backticks. */
export function codeSpans(text: string): string[] {
  return [...prose(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** Targets of links and pictures. */
export function linkTargets(text: string): string[] {
  return [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** Headings with their level, without the marks. */
export function headings(text: string): { level: number; words: string }[] {
  return [...prose(text).matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', words = '']) => ({
    level: marks.length,
    words,
  }));
}

/** The text between a heading and the next one of its level or above. */
export function section(text: string, words: string): string {
  const start = new RegExp(`^(#+) ${words}$`, 'm').exec(text);
  if (!start) throw new Error(`no heading "${words}"`);
  const rest = text.slice(start.index + start[0].length);
  const next = new RegExp(`^#{1,${start[1]?.length ?? 1}} `, 'm').exec(rest);
  return rest.slice(0, next?.index);
}

/** Scripts of package.json that a text names: `npm start`, `npm run data -- …`. */
export function npmScripts(text: string): string[] {
  const named = text.matchAll(/\bnpm (?:run ([a-z][a-z:-]*)|(start|test))\b/g);
  return [...named].map(([, run, own]) => run ?? own ?? '');
}
