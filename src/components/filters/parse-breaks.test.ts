import { describe, expect, it } from 'vitest';
import { parseBreaks } from './parse-breaks.ts';

describe('class bounds', () => {
  it('are numbers as Vietnamese writes them', () => {
    expect(parseBreaks('50; 62,5; 80', 'vi')).toEqual({ breaks: [50, 62.5, 80] });
    expect(parseBreaks('1.000;1.234.567,25', 'vi')).toEqual({ breaks: [1000, 1234567.25] });
    expect(parseBreaks('−5,5; -1; 0', 'vi')).toEqual({ breaks: [-5.5, -1, 0] });
  });

  it('are numbers as English writes them', () => {
    expect(parseBreaks('50; 62.5; 80', 'en')).toEqual({ breaks: [50, 62.5, 80] });
    expect(parseBreaks('1,000; 1,234,567.25', 'en')).toEqual({ breaks: [1000, 1234567.25] });
  });

  it('may end with a semicolon', () => {
    expect(parseBreaks(' 50 ; 80 ; ', 'vi')).toEqual({ breaks: [50, 80] });
  });

  it('are refused where the other language’s sign would mean another number', () => {
    expect(parseBreaks('50; 62.5', 'vi')).toEqual({ reason: 'not-a-number', text: '62.5' });
    expect(parseBreaks('50; 62,5', 'en')).toEqual({ reason: 'not-a-number', text: '62,5' });
    expect(parseBreaks('12.34,5', 'vi')).toEqual({ reason: 'not-a-number', text: '12.34,5' });
  });

  it('are refused when they are no numbers', () => {
    expect(parseBreaks('50; tám mươi', 'vi')).toEqual({
      reason: 'not-a-number',
      text: 'tám mươi',
    });
    expect(parseBreaks('50 80', 'vi')).toEqual({ reason: 'not-a-number', text: '50 80' });
    expect(parseBreaks('1e3', 'en')).toEqual({ reason: 'not-a-number', text: '1e3' });
    expect(parseBreaks('Infinity', 'en')).toEqual({ reason: 'not-a-number', text: 'Infinity' });
  });

  it('are refused when one comes twice or too early', () => {
    expect(parseBreaks('50; 50,0', 'vi')).toEqual({ reason: 'duplicate', text: '50,0' });
    expect(parseBreaks('50; 80; 62,5', 'vi')).toEqual({ reason: 'unordered', text: '62,5' });
  });

  it('are one at least and four at most', () => {
    expect(parseBreaks(' ; ', 'vi')).toEqual({ reason: 'empty', text: '' });
    expect(parseBreaks('1;2;3;4', 'vi')).toEqual({ breaks: [1, 2, 3, 4] });
    expect(parseBreaks('1;2;3;4;5', 'vi')).toEqual({ reason: 'too-many', text: '1;2;3;4;5' });
  });
});
