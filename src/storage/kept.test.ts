import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptList, keptRecord } from './kept-entries.ts';
import { createKept } from './kept.ts';

const start = () => createKept('words', keptList(v.string()));
const startNamed = () => createKept('named', keptRecord(v.string(), v.number()));
const add = (word: string) => (words: readonly string[]) => [...words, word];

let stored: Map<string, string>;
const storage = {
  getItem: vi.fn<(key: string) => string | null>(),
  setItem: vi.fn<(key: string, text: string) => void>(),
};

beforeEach(() => {
  stored = new Map();
  storage.getItem.mockImplementation((key) => stored.get(key) ?? null);
  storage.setItem.mockImplementation((key, text) => void stored.set(key, text));
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('window', new EventTarget());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What another tab's change looks like from here; no key means that all was emptied. */
function tellOfOtherTab(key: string | null): void {
  window.dispatchEvent(Object.assign(new Event('storage'), { key }));
}

describe('what is kept', () => {
  it('is there when the page is opened again', () => {
    start().change(add('a'));
    expect(start().get()).toEqual(['a']);
    expect(stored.get('words')).toBe('["a"]');
  });

  it('is nothing where something else stands', () => {
    for (const text of ['', '{', 'null', '{"a":1}', '[2]']) {
      stored.set('words', text);
      expect(start().get(), text).toEqual([]);
    }
  });

  it('holds what another tab has kept since', () => {
    const kept = start();
    stored.set('words', '["theirs"]');
    kept.change(add('ours'));
    expect(kept.get()).toEqual(['theirs', 'ours']);
    expect(stored.get('words')).toBe('["theirs","ours"]');
  });

  it('is shown anew when another tab changes it', () => {
    const kept = start();
    const listener = vi.fn();
    kept.subscribe(listener);
    stored.set('words', '["theirs"]');
    tellOfOtherTab('other');
    expect(listener).not.toHaveBeenCalled();
    tellOfOtherTab('words');
    expect(kept.get()).toEqual(['theirs']);
    stored.clear();
    tellOfOtherTab(null);
    expect(kept.get()).toEqual([]);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe('what can’t be read', () => {
  it('stays beside the entries that can, through every change', () => {
    stored.set('words', '["a",2,"b",{"word":"c"}]');
    const kept = start();
    expect(kept.get()).toEqual(['a', 'b']);
    expect(kept.unread()).toBe(2);
    kept.change((words) => words.filter((it) => it !== 'a'));
    kept.change(add('d'));
    expect(stored.get('words')).toBe('["b","d",2,{"word":"c"}]');
    expect(start().get()).toEqual(['b', 'd']);
    expect(kept.unread()).toBe(2);
    expect(stored.has('words.unreadable')).toBe(false);
  });

  it('stays under its name in a record', () => {
    stored.set('named', '{"a":1,"b":"two"}');
    const kept = startNamed();
    expect(kept.get()).toEqual({ a: 1 });
    kept.change((all) => ({ ...all, c: 3 }));
    expect(JSON.parse(stored.get('named') ?? '')).toEqual({ a: 1, b: 'two', c: 3 });
    expect(kept.unread()).toBe(1);
  });

  it('is copied elsewhere before something else takes its name', () => {
    stored.set('named', '{"a":1,"b":"two"}');
    const kept = startNamed();
    kept.change((all) => ({ ...all, b: 2 }));
    expect(JSON.parse(stored.get('named') ?? '')).toEqual({ a: 1, b: 2 });
    expect(stored.get('named.unreadable')).toBe('{"a":1,"b":"two"}');
    expect(kept.unread()).toBe(0);
  });

  it('is copied elsewhere where all of it is something else', () => {
    for (const text of ['{"a":', 'null', '{"a":1}']) {
      stored.clear();
      stored.set('words', text);
      const kept = start();
      expect(kept.unread(), text).toBe('all');
      expect(stored.has('words.unreadable'), text).toBe(false);
      kept.change(add('a'));
      kept.change(add('b'));
      expect(stored.get('words'), text).toBe('["a","b"]');
      expect(stored.get('words.unreadable'), text).toBe(text);
      expect(kept.unread(), text).toBe(0);
    }
  });

  it('is added to an earlier copy, once', () => {
    for (const text of ['{', '[', '{']) {
      stored.set('words', text);
      start().change(add('a'));
    }
    expect(stored.get('words.unreadable')).toBe('{\n[');
  });

  it('is told of anew when another tab has mended it', () => {
    stored.set('words', '["a",2]');
    const kept = start();
    stored.set('words', '["a","2"]');
    tellOfOtherTab('words');
    expect(kept.unread()).toBe(0);
  });
});

const refuse = () => {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
};

it('what can’t be read is not written over where there is no room for a copy', () => {
  stored.set('words', '{"a":');
  storage.setItem.mockImplementationOnce(refuse);
  const kept = start();
  kept.change(add('a'));
  expect(kept.get()).toEqual(['a']);
  expect(kept.lasts()).toBe(false);
  expect(stored.get('words')).toBe('{"a":');
});

describe('a browser that keeps nothing', () => {
  it('keeps it until the page is left', () => {
    storage.getItem.mockImplementation(refuse);
    storage.setItem.mockImplementation(refuse);
    const kept = start();
    expect(kept.lasts()).toBe(true);
    kept.change(add('a'));
    kept.change(add('b'));
    expect(kept.get()).toEqual(['a', 'b']);
    expect(kept.lasts()).toBe(false);
  });

  it('has no storage at all', () => {
    vi.stubGlobal('localStorage', undefined);
    const kept = start();
    kept.change(add('a'));
    expect(kept.get()).toEqual(['a']);
  });

  it('loses nothing to another tab, and keeps all of it once it can', () => {
    storage.setItem.mockImplementationOnce(refuse);
    const kept = start();
    kept.change(add('a'));
    stored.set('words', '["theirs"]');
    tellOfOtherTab('words');
    expect(kept.get()).toEqual(['theirs', 'a']);
    kept.change(add('b'));
    expect(stored.get('words')).toBe('["theirs","a","b"]');
    expect(kept.lasts()).toBe(true);
  });
});
