import { foldText } from '../../lib/fold-text.ts';
import type { LookupColumn } from '../load-lookup.ts';

export const codedWordColumns = [
  { name: 'field', type: 'VARCHAR' },
  { name: 'text', type: 'VARCHAR' },
  { name: 'meaning', type: 'VARCHAR' },
] as const satisfies readonly LookupColumn[];

/** What files write for the few values of a field, folded; the codes themselves are read too. */
const meanings = {
  'value-kind': {
    actual: ['actual', 'thuc hien', 'thuc te', 'ket qua', 'uoc thuc hien'],
    plan: ['plan', 'ke hoach', 'chi tieu giao', 'muc tieu', 'target', 'du toan', 'nhiem vu giao'],
  },
  qualifier: {
    exact: ['exact', 'dung', 'chinh xac'],
    'at-least': ['at least', 'it nhat', 'tren', 'hon', 'toi thieu'],
    about: ['about', 'khoang', 'gan', 'xap xi', 'uoc'],
  },
  status: {
    final: ['final', 'chinh thuc', 'a'],
    preliminary: ['preliminary', 'so bo', 'p', 'prel'],
    estimate: ['estimate', 'estimated', 'uoc tinh', 'uoc', 'e', 'est'],
  },
} as const;

export type CodedField = keyof typeof meanings;

/** The code that a text stands for in a field; undefined where it stands for none. */
export function readCode(field: CodedField, text: string): string | undefined {
  const folded = foldText(text);
  const found = Object.entries<readonly string[]>(meanings[field]).find(([, words]) =>
    words.includes(folded),
  );
  return found?.[0];
}

const breakdown = /^[a-z0-9]+(-[a-z0-9]+)*=[a-z0-9]+(-[a-z0-9]+)*$/;

/** The part that a text names, as `dimension=member`; a text without a dimension is of a group. */
export function readBreakdown(text: string): string {
  if (breakdown.test(text)) return text;
  return `group=${slugOf(text)}`;
}

/** A text as an id: `Nông nghiệp` is `nong-nghiep`; never empty. */
export const slugOf = (text: string): string => foldText(text).replaceAll(' ', '-') || 'x';
