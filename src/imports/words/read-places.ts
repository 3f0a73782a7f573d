import type { PlaceMatch, PlaceMatcher } from '../../ingest/cells/place-matcher.ts';
import { ownEntry } from '../../lib/own-entry.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { Words } from '../recipe.ts';
import type { CountedText } from './texts-of.ts';

/** The last day of the 63 units and the first of the 34. */
export const lastOf63 = '2025-06-30';
export const firstOf34 = '2025-07-01';

export type PlaceState = 'ok' | 'unknown' | 'ambiguous' | 'left-out';

/** What a text names, by when: names stayed while areas changed. */
export interface PlaceWord {
  /** As the cell has it. */
  cell: string;
  /** Without the spaces around it. */
  text: string;
  state: PlaceState;
  /** Of a period that ends before the 34 units were there. */
  before: PlaceId | null;
  /** Of one that begins with them or later. */
  after: PlaceId | null;
  /** Of one that lies in both. */
  across: PlaceId | null;
  candidates: readonly PlaceId[];
  rows: number;
}

const ofThe63 = { start: '1900-01-01', end: lastOf63 };
const ofThe34 = { start: firstOf34, end: '2100-12-31' };
const anyTime = { start: '1900-01-01', end: '2100-12-31' };

/** Reads the names of places; what a person said of a text stands before what it looks like. */
export function readPlaces(
  texts: readonly CountedText[],
  said: Words['places'],
  matcher: PlaceMatcher,
): PlaceWord[] {
  return texts.map(({ text: cell, rows }) => {
    const text = cell.trim();
    const own = ownEntry(said, text);
    const before = matcher.match(text, ofThe63);
    const after = matcher.match(text, ofThe34);
    const ids = [idOf(before), idOf(after)] as const;
    // Of a name of both vintages only what lies in both was asked about; dates decide the rest.
    const isOfBoth = ids[0] !== null && ids[1] !== null && ids[0] !== ids[1];
    const isChoice = isOfBoth && own !== null && own !== undefined && ids.includes(own);
    if (own !== undefined && !isChoice) return { ...fixed(text, rows, own), cell };
    const across = isChoice ? own : idOf(matcher.match(text, anyTime));
    if (isNoUnit(before) || isNoUnit(after)) return { ...fixed(text, rows, null), cell };
    const candidates = [...new Set([...candidatesOf(before), ...candidatesOf(after)])];
    const isKnown = [...ids, across].some((id) => id !== null);
    return {
      cell,
      text,
      state: isKnown ? 'ok' : candidates.length > 0 ? 'ambiguous' : 'unknown',
      before: ids[0],
      after: ids[1],
      across: across ?? (ids[0] === ids[1] ? ids[0] : null),
      candidates,
      rows,
    };
  });
}

/** Whether a text is the name of a unit of one vintage or of both, whichever is meant. */
export const isUnit = (text: string, matcher: PlaceMatcher): boolean =>
  [ofThe63, ofThe34].some((when) => idOf(matcher.match(text, when)) !== null);

/** Whether a text names the country or a region, of which no figures are kept. */
export const isNoUnit = (match: PlaceMatch | undefined): boolean =>
  match !== undefined && ('national' in match || 'region' in match);

function fixed(text: string, rows: number, id: PlaceId | null): Omit<PlaceWord, 'cell'> {
  const state = id === null ? 'left-out' : 'ok';
  return { text, state, before: id, after: id, across: id, candidates: [], rows };
}

const idOf = (match: PlaceMatch | undefined): PlaceId | null =>
  match && 'placeId' in match ? match.placeId : null;

const candidatesOf = (match: PlaceMatch | undefined): readonly PlaceId[] => {
  if (!match) return [];
  if ('placeId' in match) return [match.placeId];
  return 'candidates' in match ? match.candidates : [];
};
