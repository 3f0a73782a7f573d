import type { IndicatorMatcher } from '../../ingest/cells/indicator-matcher.ts';
import { ownEntry } from '../../lib/own-entry.ts';
import type { NewIndicator, Words } from '../recipe.ts';
import type { CountedText } from './texts-of.ts';

export interface IndicatorWord {
  /** As the cell has it. */
  cell: string;
  /** Without the spaces around it. */
  text: string;
  state: 'ok' | 'unknown' | 'left-out';
  id: string | null;
  candidates: readonly string[];
  rows: number;
}

/** Reads the names of indicators; what a person said of a text stands before what it looks like. */
export function readIndicators(
  texts: readonly CountedText[],
  said: Words['indicators'],
  created: readonly NewIndicator[],
  matcher: IndicatorMatcher,
): IndicatorWord[] {
  const ids = new Set(created.map(({ id }) => id));
  return texts.map(({ text: cell, rows }) => {
    const text = cell.trim();
    const own = ownEntry(said, text);
    if (own === null) return { cell, text, state: 'left-out', id: null, candidates: [], rows };
    if (own !== undefined) return { cell, text, state: 'ok', id: own, candidates: [], rows };
    if (ids.has(text)) return { cell, text, state: 'ok', id: text, candidates: [], rows };
    const match = matcher.match(text);
    if (match && 'indicatorId' in match) {
      return { cell, text, state: 'ok', id: match.indicatorId, candidates: [], rows };
    }
    return { cell, text, state: 'unknown', id: null, candidates: match?.candidates ?? [], rows };
  });
}
