import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cellText, measured } from '../../bench/measured.ts';
import {
  keptSections,
  resultPages,
  resultsMarkdown,
  withResults,
  withSection,
  type Section,
} from '../../bench/write-results.ts';

const page = (section: string) =>
  `# Page\n\n<!-- results:begin -->\n\n${section}\n\n<!-- results:end -->\n\nAfter.\n`;

it('the pages that tell of results say what they say, and no number of their own', async () => {
  const kept = keptSections();
  expect(kept.map(({ part }) => part)).toContain('first-view');
  for (const [path, textOf] of resultPages) {
    const page = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    expect(await withResults(page, textOf(kept))).toBe(page);
  }
});

it('results take the place of those before, and nothing else', async () => {
  const section: Section = {
    part: 'first-view',
    machine: { rounds: '3' },
    tables: [
      {
        title: 'Opening',
        about: 'Ms.',
        columns: ['page', 'ms'],
        rows: [['app', measured([30, 10, 20])]],
      },
    ],
  };
  const written = await withResults(page('Old.'), resultsMarkdown([section]));
  const table = '| page |         ms |\n| ---- | ---------: |\n| app  | 20 (10–30) |';
  expect(written).toBe(page(`### Opening\n\nMs.\n\n${table}\n\nrounds: 3`));
  await expect(withResults('# Page\n', '')).rejects.toThrow('results:begin');
});

it('a part measured again replaces that part over those rows alone, in the order of the page', () => {
  const section = (part: Section['part'], rounds: string, rows?: number): Section => ({
    part,
    rows,
    machine: { rounds },
    tables: [],
  });
  const kept = [section('changes', 'old', 0), section('changes', 'old', 1_000_000)];
  const again = withSection(kept, section('changes', 'new', 0));
  expect(again).toEqual([section('changes', 'new', 0), section('changes', 'old', 1_000_000)]);
  expect(withSection(again, section('first-view', 'new'))[0]?.part).toBe('first-view');
});

it('a value is told with its spread, and a single one without', () => {
  expect(cellText(measured([3, 1, 2]))).toBe('2 (1–3)');
  expect(cellText(measured([1.234]))).toBe('1.23');
  expect(cellText(measured([1, 2, 3, 1000]))).toBe('2.50 (1–1000)');
  expect(cellText(null)).toBe('');
});
