import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKept } from './kept.ts';

const schema = v.array(v.string());
const start = () => createKept<readonly string[]>('words', schema, []);
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
    for (const text of ['', '{', 'null', '{"a":1}', '["a",2]']) {
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

describe('a browser that keeps nothing', () => {
  const refuse = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };

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
