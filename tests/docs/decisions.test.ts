import { describe, expect, it } from 'vitest';
import { headings, projectFiles, readDocument, section } from './read-document.ts';

const decisions = projectFiles.filter((path) => path.startsWith('docs/decisions/')).sort();

it('decisions are numbered without gaps', () => {
  const numbers = decisions.map((path) => Number(/\/(\d{3})-[a-z0-9-]+\.md$/.exec(path)?.[1]));
  expect(numbers).toEqual(decisions.map((_, index) => index + 1));
});

describe.each(decisions)('%s', (path) => {
  const text = readDocument(path);
  const number = /\/(\d{3})-/.exec(path)?.[1] ?? '';

  it('has its number and title, then Context, Decision and Consequences', () => {
    const [title, ...rest] = headings(text);
    expect(title?.level).toBe(1);
    expect(title?.words).toMatch(new RegExp(`^${number}\\. \\S`));
    expect(rest).toEqual(
      ['Context', 'Decision', 'Consequences'].map((words) => ({ level: 2, words })),
    );
    for (const { words } of rest) expect(section(text, words).trim(), words).not.toBe('');
  });

  it('is half a page: at most 400 words', () => {
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(400);
  });
});
