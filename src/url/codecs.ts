import { shownText } from '../lib/shown-text.ts';

/**
 * Text of one address parameter to a value and back; `undefined` from `parse` is malformed. A part
 * that is left out of a value that can be read is told to `onIgnored`.
 */
export interface Codec<Value> {
  parse: (text: string, onIgnored: (part: string) => void) => Value | undefined;
  serialize: (value: Value) => string;
}

export const literal = <Value extends string>(...values: readonly Value[]): Codec<Value> => ({
  parse: (text) => values.find((value) => value === text),
  serialize: (value) => value,
});

export const matching = (pattern: RegExp): Codec<string> => ({
  parse: (text) => (pattern.test(text) ? text : undefined),
  serialize: (value) => value,
});

export const integerIn = (smallest: number, largest: number): Codec<number> => ({
  parse: (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    return value >= smallest && value <= largest ? value : undefined;
  },
  serialize: String,
});

/** More different lists than this were hardly in one session's addresses. */
const mostKept = 200;
const kept = new Map<string, readonly string[]>();

/** The same array for the same list, so that what depends on it is not computed anew. */
function sameList<Member extends string>(values: readonly Member[]): readonly Member[] {
  const key = values.join('~');
  // What stands under the key is the list that was joined to it.
  const known = (kept.get(key) as readonly Member[] | undefined) ?? values;
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, known);
  return known;
}

/** Several values joined by `~`, each once and at most `most`; what can't be read is left out. */
export const listOf = <Member extends string>(
  member: Codec<Member>,
  most = 100,
): Codec<readonly Member[]> => ({
  parse: (text, onIgnored) => {
    const members = text.split('~').flatMap((part) => {
      const value = member.parse(part, onIgnored);
      if (value === undefined) onIgnored(part);
      return value ?? [];
    });
    const distinct = [...new Set(members)];
    distinct.slice(most).forEach(onIgnored);
    return sameList(distinct.slice(0, most));
  },
  serialize: (values) => values.map((value) => member.serialize(value)).join('~'),
});

/** `1` for yes; no is the default and not written. */
export const flag: Codec<boolean> = {
  parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  serialize: (value) => (value ? '1' : '0'),
};

/** Text that means something else when a part of it is missing: whole, or not at all. */
export const wholeText = (longest: number): Codec<string> => ({
  parse: (text) => (text.length <= longest ? text : undefined),
  serialize: (value) => (value.length <= longest ? value : ''),
});

export const freeText = (longest: number): Codec<string> => ({
  parse: (text) => (text.length <= longest ? shownText(text).normalize('NFC') : undefined),
  serialize: (value) => value.slice(0, longest),
});
