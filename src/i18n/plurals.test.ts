import { expect, test } from 'vitest';

type Message = (...counts: unknown[]) => unknown;
type Tree = { readonly [key: string]: Tree | Message | string };

// Pages' own words too, which come with their pages.
const modules = import.meta.glob<Tree>(['./en/*.ts', '!./en/messages.ts'], { eager: true });

const counted =
  'figure|row|file|indicator|chart|dataset|column|day|month|year|line|place|cell|text|value|package|part|target|picture|plan|document|source|report|item|question|error|doubt|period|rule|problem|bar|letter';

/** All messages that take something, by their path. */
const messages = (tree: Tree, above: string): [string, Message][] =>
  Object.entries(tree).flatMap(([key, value]): [string, Message][] => {
    if (typeof value === 'function') return [[`${above}.${key}`, value]];
    return typeof value === 'object' ? messages(value, `${above}.${key}`) : [];
  });

/** What a message says of a count, or nothing where it takes something else. */
function said(message: Message, count: unknown): string {
  try {
    return String(message(...Array.from({ length: Math.max(1, message.length) }, () => count)));
  } catch {
    return '';
  }
}

const all = Object.entries(modules).flatMap(([path, tree]) => messages(tree, path));

/** Wrong whether the count comes as a number or as it is printed. */
const wrong = (count: number, pattern: RegExp) =>
  all
    .map(([path, message]) => [path, said(message, count), said(message, String(count))] as const)
    .filter(([, ...texts]) => texts.every((text) => pattern.test(text)))
    .map(([path, text]) => `${path}: ${text}`);

test('English counts one thing in the singular, and two in the plural', () => {
  expect(all.length).toBeGreaterThan(300);
  expect(wrong(1, new RegExp(`(?<![.,\\d])1 (${counted})s\\b`))).toEqual([]);
  expect(wrong(2, new RegExp(`(?<![.,\\d])2 (${counted})\\b(?!s)`))).toEqual([]);
  expect(wrong(1, /(?<![.,\d])1 \w+ (are|were|have)\b/)).toEqual([]);
});
