import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cellText, measured } from '../../bench/measured.ts';
import { readmePath, resultsPath, withResults, type Results } from '../../bench/write-results.ts';

const page = (section: string) =>
  `# Page\n\n<!-- results:begin -->\n\n${section}\n\n<!-- results:end -->\n\nAfter.\n`;

it('the page of benchmarks says what its results say, and no number of its own', async () => {
  const readme = readFileSync(readmePath, 'utf8').replaceAll('\r\n', '\n');
  if (!existsSync(resultsPath)) {
    expect(readme).toContain('None are kept yet');
    return;
  }
  const kept = JSON.parse(readFileSync(resultsPath, 'utf8')) as Results;
  expect(await withResults(readme, kept)).toBe(readme);
});

it('results take the place of those before, and nothing else', async () => {
  const results: Results = {
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
  const written = await withResults(page('Old.'), results);
  const table = '| page |         ms |\n| ---- | ---------: |\n| app  | 20 (10–30) |';
  expect(written).toBe(page(`- rounds: 3\n\n### Opening\n\nMs.\n\n${table}`));
  await expect(withResults('# Page\n', results)).rejects.toThrow('results:begin');
});

it('a value is told with its spread, and a single one without', () => {
  expect(cellText(measured([3, 1, 2]))).toBe('2 (1–3)');
  expect(cellText(measured([1.234]))).toBe('1.23');
  expect(cellText(measured([1, 2, 3, 1000]))).toBe('2.50 (1–1000)');
  expect(cellText(null)).toBe('');
});
