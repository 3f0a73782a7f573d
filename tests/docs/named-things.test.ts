import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import {
  codeSpans,
  headings,
  linkTargets,
  npmScripts,
  projectFiles,
  projectFolders,
  readDocument,
  section,
} from './read-document.ts';

const documents = projectFiles.filter((path) => path.endsWith('.md'));

/** Made by the build, so they are not there on a fresh clone. */
const built = /^(dist(-single)?|\.derived)(\/|$)|^(data\/)?packages(-parquet)?\.json$|^OFL\.txt$/;

const endsLikeAFile = /\.(md|tsx?|m[jt]s|json|csv|css|html|txt|svg|png)$/;
const mediaType = /^(application|text|image|font)\//;

/**
 * Whether a code span is a path and not a piece of code (spaces, brackets, colons), a mere ending
 * (`.mjs`) or a pattern (`x.test.ts`).
 */
function isPath(code: string): boolean {
  return (
    /^\.?[\w…*][\w.…*/-]*$/.test(code) &&
    (code.includes('/') || endsLikeAFile.test(code)) &&
    !mediaType.test(code) &&
    !/^\.[\w.]+$/.test(code) &&
    !code.startsWith('x.')
  );
}

const fileNames = new Set(projectFiles.map((path) => posix.basename(path)));
const folderNames = new Set([...projectFolders].map((path) => posix.basename(path)));
const exists = (path: string): boolean =>
  projectFiles.includes(path) || projectFolders.has(path) || path === '.';

/** A path stands from the project's folder or from the document's; a bare name stands for itself. */
function isThere(code: string, document: string): boolean {
  const path = code.replace(/\/$/, '');
  if (/[…*]/.test(path)) {
    const pattern = new RegExp(`(^|/)${path.replaceAll('.', '\\.').replaceAll(/[…*]/g, '[^/]*')}$`);
    return projectFiles.some((file) => pattern.test(file));
  }
  if (built.test(path) || exists(path)) return true;
  if (exists(posix.join(posix.dirname(document), path))) return true;
  return !path.includes('/') && (fileNames.has(path) || folderNames.has(path));
}

/** The text without what it says is not there yet. */
function withoutPlans(document: string): string {
  const text = readDocument(document);
  return document === 'docs/contract.md'
    ? text.replace(section(text, 'Planned, not there yet'), '')
    : text;
}

/** Whether a link leads to a file, or a heading of one; addresses of other hosts are not looked up. */
function leadsSomewhere(target: string, document: string): boolean {
  if (/^[a-z]+:/.test(target)) return true;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : posix.join(posix.dirname(document), path);
  if (!exists(file.replace(/\/$/, ''))) return false;
  const anchors = (): string[] => headings(readDocument(file)).map(({ words }) => anchorOf(words));
  return anchor === undefined || anchors().includes(anchor);
}

const anchorOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** What `find` gives for each document, with the document's name before it. */
const inAll = (find: (document: string) => string[]): string[] =>
  documents.flatMap((document) => find(document).map((it) => `${document}: ${it}`));

describe('the documents', () => {
  it('are found', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'data/README.md']));
  });

  it('name only files and folders that exist', () => {
    const missing = inAll((document) =>
      codeSpans(withoutPlans(document)).filter((it) => isPath(it) && !isThere(it, document)),
    );
    expect(missing).toEqual([]);
  });

  it('link only to files and headings that exist', () => {
    const broken = inAll((document) =>
      linkTargets(readDocument(document)).filter((it) => !leadsSomewhere(it, document)),
    );
    expect(broken).toEqual([]);
  });

  it('name only commands that package.json has', () => {
    const unknown = inAll((document) =>
      npmScripts(withoutPlans(document)).filter((it) => !(it in project.scripts)),
    );
    expect(unknown).toEqual([]);
  });
});

describe('these tests', () => {
  it('find what is written, and what is wrong', () => {
    expect(codeSpans('`src/app` and\n```\n`no`\n```\n`npm start`')).toEqual([
      'src/app',
      'npm start',
    ]);
    expect(['src/app', 'layers.json', 'npm start', 'a: b', 'text/csv'].map(isPath)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(isThere('src/nothing.ts', 'README.md')).toBe(false);
    expect(leadsSomewhere('README.md#nowhere', 'README.md')).toBe(false);
    expect(isThere('src/…-model.ts', 'README.md')).toBe(false);
    expect(isThere('…-model.ts', 'README.md')).toBe(true);
    expect(npmScripts('`npm start`, `npm run data -- --texts`, npm ci')).toEqual(['start', 'data']);
  });
});

describe('README.md', () => {
  it('has the two commands and the picture', () => {
    const text = readDocument('README.md');
    expect(npmScripts(text)).toEqual(expect.arrayContaining(['start', 'test']));
    expect(linkTargets(text)).toContain('docs/screenshots/overview-1280.png');
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readDocument('ARCHITECTURE.md');
  const howTo = headings(section(text, 'How to add …')).map(({ words }) => words);

  it('tells how to add each kind of thing, in five steps at most', () => {
    expect(howTo).toEqual([
      'an indicator',
      'a report',
      'a dataset',
      'a kind of chart',
      'a language',
      'a page',
    ]);
    for (const words of howTo) {
      const steps = section(text, words).match(/^\d\. /gm) ?? [];
      expect(steps.length, words).toBeGreaterThan(1);
      expect(steps.length, words).toBeLessThanOrEqual(5);
    }
  });

  it('has a place in the code map for every folder of src/', () => {
    const map = section(text, 'Code map');
    const folders = [...projectFolders].filter((path) => /^src\/[^/]+$/.test(path));
    expect(folders.filter((path) => !map.includes(`\`${path}\``))).toEqual([]);
  });
});
