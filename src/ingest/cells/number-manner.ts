import { typedNumberMark } from '../source/source-table.ts';
import { figureParts } from './figure-syntax.ts';
import type { MannerChoice } from './number-syntax.ts';
import { inManner } from './read-number.ts';

/** What the cells of a column tell about the manner in which its numbers are written. */
export interface MannerEvidence {
  /** The first few different cells that can be read in one manner only, or differently in both. */
  vietnamese: readonly string[];
  english: readonly string[];
  ambiguous: readonly string[];
  /** Cells whose number reads the same in either manner. */
  plain: number;
  counts: Readonly<Record<Telling, number>>;
}

type Telling = 'vietnamese' | 'english' | 'ambiguous';

const mostExamples = 5;
const bracketed = /^\(([\d.,].*)\)$/u;

/** Sorts the numbers of a column by what they tell: "1.234,5" is Vietnamese, "1.234" could be both. */
export function mannerEvidence(cells: Iterable<string>): MannerEvidence {
  const examples = {
    vietnamese: new Set<string>(),
    english: new Set<string>(),
    ambiguous: new Set<string>(),
  };
  const counts = { vietnamese: 0, english: 0, ambiguous: 0 };
  let plain = 0;
  for (const cell of cells) {
    const told = tellingOf(cell.trim());
    if (told === 'plain') plain++;
    if (told === undefined || told === 'plain') continue;
    counts[told]++;
    if (examples[told].size < mostExamples) examples[told].add(cell.trim());
  }
  return {
    vietnamese: [...examples.vietnamese],
    english: [...examples.english],
    ambiguous: [...examples.ambiguous],
    plain,
    counts,
  };
}

/**
 * The manner that the evidence speaks for; `either` where no cell needs one. Undefined where a person
 * must say: cells contradict each other, or there are some to be read in two ways and none that tell.
 */
export function decideManner({ counts }: Pick<MannerEvidence, 'counts'>): MannerChoice | undefined {
  const { vietnamese, english, ambiguous } = counts;
  if (vietnamese > 0 && english > 0) return undefined;
  if (vietnamese > 0) return 'vietnamese';
  if (english > 0) return 'english';
  return ambiguous > 0 ? undefined : 'either';
}

function tellingOf(cell: string): Telling | 'plain' | undefined {
  if (cell.startsWith(typedNumberMark)) return 'plain';
  // Most cells of a value column: said before anything dearer is asked.
  if (/^-?\d+$/.test(cell)) return 'plain';
  const whole = tellingOfNumber(bracketed.exec(cell)?.[1]?.trim() ?? cell);
  if (whole !== undefined) return whole;
  const parts = figureParts(cell);
  if (parts === undefined) return undefined;
  const told = [parts.number, ...(parts.plan === undefined ? [] : [parts.plan])].map(
    tellingOfNumber,
  );
  const strongest = (['vietnamese', 'english', 'ambiguous', 'plain'] as const).find((it) =>
    told.includes(it),
  );
  return told.includes(undefined) ? undefined : strongest;
}

function tellingOfNumber(number: string): Telling | 'plain' | undefined {
  const vietnamese = inManner(number, 'vietnamese');
  const english = inManner(number, 'english');
  if (vietnamese === undefined) return english === undefined ? undefined : 'english';
  if (english === undefined) return 'vietnamese';
  return vietnamese === english ? 'plain' : 'ambiguous';
}
