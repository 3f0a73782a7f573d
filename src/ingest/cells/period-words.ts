import { withoutAccents } from '../../lib/fold-text.ts';
import type { FigureStatus, ValueKind } from '../../semantic/observation.ts';

/** What stands beside a period and isn't part of it. */
export interface PeriodSays {
  status?: FigureStatus;
  kind?: ValueKind;
}

const beside: readonly (readonly [string, PeriodSays])[] = [
  ['uoc thuc hien|uoc th|uth', { status: 'estimate', kind: 'actual' }],
  ['so bo|preliminary|provisional|prel\\.?|\\(p\\)|(?<=\\d{4}\\s?)p', { status: 'preliminary' }],
  ['uoc tinh|uoc dat|uoc|estimated|estimate|est\\.?|\\(e\\)', { status: 'estimate' }],
  ['chinh thuc|final', { status: 'final' }],
  ['thuc hien|actual|th', { kind: 'actual' }],
  ['ke hoach|muc tieu|plan|target|kh', { kind: 'plan' }],
];
const edges = beside.flatMap(([words, says]) => [
  [new RegExp(`^\\(?(?:${words})\\)?(?![\\p{L}\\d])[\\s:/,-]*`, 'u'), says] as const,
  [new RegExp(`[\\s:/,-]*(?<!\\p{L})\\(?(?:${words})\\)?$`, 'u'), says] as const,
]);

/** Words that say no more than that a period follows. */
const introduction = /^(?:trong(?! do)|giai doan|thoi ky|luy ke(?= \d| quy)|so lieu)\s+/u;
const footnote = /\s*(?:\*{1,3}|\(\d\)|[¹²³]\)?)$/u;
const marks = /[‐-―−]/gu;

/**
 * A period's text as it is compared: small letters without accents, one kind of dash, single spaces;
 * with what stands beside it: "Sơ bộ 2022" is 2022, and preliminary.
 */
export function periodWords(text: string): { words: string; says: PeriodSays } {
  let words = withoutAccents(text.replace(footnote, ''))
    .toLowerCase()
    .replace(marks, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  let says: PeriodSays = {};
  for (let at = 0; at < edges.length;) {
    const [pattern, told] = edges[at] ?? [/(?!)/u, {}];
    const shorter = words.replace(pattern, '').replace(introduction, '');
    at = shorter === words ? at + 1 : 0;
    if (shorter !== words && pattern.test(words)) says = { ...told, ...says };
    words = shorter;
  }
  return { words, says };
}
