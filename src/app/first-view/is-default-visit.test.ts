import { describe, expect, it } from 'vitest';
import { isDefaultAddress, isDefaultVisit, sawOtherData, type Visit } from './is-default-visit.ts';

const visit = (rest: Partial<Visit> = {}, kept: Record<string, string> = {}): Visit => ({
  protocol: 'https:',
  hash: '',
  isFramed: false,
  kept: (key) => kept[key] ?? null,
  ...rest,
});

describe('the view drawn at build is shown', () => {
  it.each(['', '#', '#/'])('for the address %o', (hash) => {
    expect(isDefaultAddress(hash)).toBe(true);
    expect(isDefaultVisit(visit({ hash }))).toBe(true);
  });

  it('over plain http, which offices serve too', () => {
    expect(isDefaultVisit(visit({ protocol: 'http:' }))).toBe(true);
  });

  it('where what was kept is empty by now, or shows elsewhere', () => {
    const kept = { 'watch-list': '[]', 'own-targets': '[]', briefings: '[{"title":"Q"}]' };
    expect(isDefaultVisit(visit({}, kept))).toBe(true);
  });
});

describe('it is not shown', () => {
  it.each(['#/?lang=en', '#/?place=63-04', '#/?', '#/indicator', '#main', '#/?embed=1'])(
    'for the address %o',
    (hash) => {
      expect(isDefaultVisit(visit({ hash }))).toBe(false);
    },
  );

  it('from a disk, where files can’t be asked for', () => {
    expect(isDefaultVisit(visit({ protocol: 'file:' }))).toBe(false);
  });

  it('within another page', () => {
    expect(isDefaultVisit(visit({ isFramed: true }))).toBe(false);
  });

  it.each(['watch-list', 'own-targets'])('where %s has something, or what can’t be read', (key) => {
    expect(isDefaultVisit(visit({}, { [key]: '[{"indicatorId":"fines"}]' }))).toBe(false);
    expect(isDefaultVisit(visit({}, { [key]: '[{"indica' }))).toBe(false);
  });
});

describe('there may be changes to tell', () => {
  const after = (text: string) => sawOtherData(visit({}, { 'last-visit': text }).kept, 'v2');

  it('of a place that was seen with other data', () => {
    expect(after('{"63-45":{"version":"v2"},"63-04":{"version":"v1"}}')).toBe(true);
  });

  it('where the last visit can’t be read', () => {
    expect(after('{"63-45":')).toBe(true);
    expect(after('{"63-45":null}')).toBe(true);
  });

  it('not of these data, and not at a first visit', () => {
    expect(after('{"63-45":{"version":"v2"}}')).toBe(false);
    expect(after('{}')).toBe(false);
    expect(sawOtherData(() => null, 'v2')).toBe(false);
  });
});
