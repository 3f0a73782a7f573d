import { expect, test } from 'vitest';
import { placeMatcher, indicatorRows } from '../../ingest/cells/geography.fixture.ts';
import { createIndicatorMatcher } from '../../ingest/cells/indicator-matcher.ts';
import { toIndicator } from '../../semantic/from-rows.ts';
import { knownTable } from '../../semantic/tables.ts';
import { readIndicators } from './read-indicators.ts';
import { readPlaces } from './read-places.ts';

// Names that every object of the language has; in a cell they are words like any other.
const names = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];
const texts = names.map((text) => ({ text, rows: 1 }));
const indicatorMatcher = createIndicatorMatcher(indicatorRows.map(toIndicator));

test('name no place', () => {
  for (const name of names) expect(placeMatcher.match(name)).toBeUndefined();
  const read = readPlaces(texts, {}, placeMatcher);
  expect(read.map(({ text, state }) => [text, state])).toEqual(
    names.map((name) => [name, 'unknown']),
  );
});

test('name no indicator', () => {
  const read = readIndicators(texts, {}, [], indicatorMatcher);
  expect(read.map(({ text, state, id }) => [text, state, id])).toEqual(
    names.map((name) => [name, 'unknown', null]),
  );
});

test('name no table whose rules are known', () => {
  for (const name of names) expect(knownTable(name)).toBeUndefined();
});
