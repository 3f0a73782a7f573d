import { describe, expect, it } from 'vitest';
import {
  atHand,
  collected,
  mostItems,
  movedItem,
  newBriefing,
  type BriefingItem,
} from './briefing.ts';

const item = (id: string, chartId = id): BriefingItem => ({
  id,
  view: '/compare?years=2023',
  chartId,
  title: null,
  caption: null,
  figures: '',
  addedOn: '2026-11-21',
});

const ids = (items: readonly BriefingItem[]) => items.map((it) => it.id).join(' ');

describe('a chart that is put into a briefing', () => {
  const empty = newBriefing('b', 'Giao ban');

  it('comes last', () => {
    const one = collected(empty, item('map')).briefing;
    const two = collected(one, item('lines'));
    expect(two.outcome).toBe('added');
    expect(ids(two.briefing.items)).toBe('map lines');
  });

  it('is not put in twice, though another chart of its view is', () => {
    const one = collected(empty, item('a', 'appraisals')).briefing;
    expect(collected(one, item('b', 'appraisals'))).toEqual({
      briefing: one,
      outcome: 'there-already',
    });
    expect(collected(one, item('b', 'fines')).outcome).toBe('added');
  });

  it('is refused where there are as many as a briefing may hold', () => {
    const full = {
      ...empty,
      items: Array.from({ length: mostItems }, (_, at) => item(String(at))),
    };
    expect(collected(full, item('more'))).toEqual({ briefing: full, outcome: 'full' });
  });
});

describe('the order of charts', () => {
  const items = [item('a'), item('b'), item('c')];

  it.each([
    ['b', 0, 'b a c'],
    ['b', 2, 'a c b'],
    ['a', 2, 'b c a'],
    ['c', 0, 'c a b'],
    ['b', 1, 'a b c'],
    ['a', -1, 'a b c'],
    ['c', 3, 'a b c'],
    ['nowhere', 1, 'a b c'],
  ] as const)('%s moved to %i gives %s', (id, to, expected) => {
    expect(ids(movedItem(items, id, to))).toBe(expected);
  });
});

it('the briefing that is chosen comes first, the others keep their order', () => {
  const all = ['a', 'b', 'c'].map((id) => newBriefing(id, id));
  expect(atHand(all, 'c').map((it) => it.id)).toEqual(['c', 'a', 'b']);
  expect(atHand(all, 'x')).toBe(all);
});
