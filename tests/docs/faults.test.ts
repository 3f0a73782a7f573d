import { describe, expect, it } from 'vitest';
import { projectFiles, readDocument } from './read-document.ts';

const document = readDocument('docs/faults.md');

interface Proof {
  file: string;
  title: string;
}

/** The rows of all tables: each a fault, what is seen of it, what is kept, what comes next, its tests. */
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[ |-]+$/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  .filter(([fault]) => fault !== 'fault');

/** `file` “title”, “another of it”; `another file` “title” */
function proofsIn(cell: string): Proof[] {
  const parts = cell.split(/(?=`tests\/|`src\/)/).map((it) => it.trim());
  return parts.flatMap((part) => {
    const [, file = '', titles = ''] = /^`([^`]+)` (.*?);?$/.exec(part) ?? [];
    // A title may quote something itself: it ends before a comma, or with the cell.
    return titles
      .split(/(?<=”), (?=“)/)
      .map((quoted) => ({ file, title: quoted.replace(/^“|”$/g, '') }));
  });
}

const proofs = rows.flatMap((row) => proofsIn(row.at(-1) ?? ''));

/** Titles as they stand in the code, from their first letter on. */
const isTitleIn = (file: string, title: string): boolean =>
  ["'", '"', '`'].some((before) => readDocument(file).includes(before + title));

describe('docs/faults.md', () => {
  it('tells of each fault what is seen, what is kept, what comes next, and which test proves it', () => {
    expect(rows.length).toBeGreaterThan(40);
    const short = rows.filter((row) => row.length !== 5 || row.some((cell) => cell === ''));
    expect(short).toEqual([]);
    const unproved = rows.filter((row) => proofsIn(row.at(-1) ?? '').some(({ title }) => !title));
    expect(unproved).toEqual([]);
  });

  it('names no test that isn’t there', () => {
    const gone = proofs.filter(
      ({ file, title }) => !projectFiles.includes(file) || !isTitleIn(file, title),
    );
    expect(gone).toEqual([]);
  });

  it('leaves out no file of tests/faults', () => {
    const named = new Set(proofs.map(({ file }) => file));
    const specs = projectFiles.filter((path) => /^tests\/faults\/.*\.spec\.ts$/.test(path));
    expect(specs.length).toBeGreaterThan(5);
    expect(specs.filter((path) => !named.has(path))).toEqual([]);
  });
});
