import { expect, test } from 'vitest';
import { editsBetween, nearestNames } from './nearest-names.ts';

test.each([
  ['quangtri', 'quangtri', 0],
  ['quangtrj', 'quangtri', 1],
  ['quagntri', 'quangtri', 1],
  ['qangtri', 'quangtri', 1],
  ['quangtrii', 'quangtri', 1],
  ['', 'abc', 3],
  ['hanam', 'hanoi', 2],
  // One letter of the other's neighbours is no exchange.
  ['ab', 'ca', 2],
  ['ab', 'bc', 2],
])('%j and %j are %i apart', (a, b, edits) => {
  expect(editsBetween(a, b)).toBe(edits);
  expect(editsBetween(b, a)).toBe(edits);
});

test('the nearest first, initials among them, none that is far', () => {
  const names = ['ha noi', 'ha nam', 'hai phong', 'bac ninh', 'bac kan'];
  expect(nearestNames('ha nm', names)).toEqual(['ha nam']);
  expect(nearestNames('bn', names)).toEqual(['bac ninh']);
  expect(nearestNames('bac kinh', names)).toEqual(['bac ninh', 'bac kan']);
  expect(nearestNames('bac kinh', names.toReversed())).toEqual(['bac ninh', 'bac kan']);
  expect(nearestNames('da nang', names)).toEqual([]);
  // Two letters of six may make another name.
  expect(nearestNames('ha nolx', names)).toEqual([]);
  expect(nearestNames('h', ['ha'])).toEqual([]);
});
