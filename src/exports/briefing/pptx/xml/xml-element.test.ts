import { describe, expect, it } from 'vitest';
import { element, joined, valued, xmlPart, xmlText } from './xml-element.ts';

describe('an element', () => {
  it('has its attributes and what is inside, and closes itself where nothing is', () => {
    expect(element('a:t', {}, xmlText('chữ'))).toBe('<a:t>chữ</a:t>');
    expect(element('c:pt', { idx: 2 }, element('c:v', {}, xmlText('43')))).toBe(
      '<c:pt idx="2"><c:v>43</c:v></c:pt>',
    );
    expect(element('a:noFill')).toBe('<a:noFill/>');
    expect(valued('c:delete', true)).toBe('<c:delete val="1"/>');
  });

  it('leaves out attributes and children that are undefined', () => {
    expect(element('a:rPr', { lang: undefined, b: false }, undefined)).toBe('<a:rPr b="0"/>');
    expect(joined([undefined, element('a:b'), undefined])).toBe('<a:b/>');
  });

  it('takes no text for markup, neither inside nor in an attribute', () => {
    expect(element('a:t', { name: '"<&>"' }, xmlText('<b> & "c"'))).toBe(
      '<a:t name="&quot;&lt;&amp;&gt;&quot;">&lt;b&gt; &amp; &quot;c&quot;</a:t>',
    );
  });
});

describe('text', () => {
  it.each([
    ['A\u0000B\u0008C', 'ABC'],
    ['hai\ndòng\tvà thụt', 'hai\ndòng\tvà thụt'],
    ['nửa \ud83d chữ', 'nửa  chữ'],
    ['cả \u{1f4ca} chữ', 'cả \u{1f4ca} chữ'],
    ['\u202Eđảo\u202C \u2067ngược\u2069', 'đảo ngược'],
    ['مرحبا', 'مرحبا'],
    ['e\u0302\u0301', 'ế'],
  ])('%j is written as %j', (text, written) => {
    expect(xmlText(text)).toBe(written);
  });
});

it('a part begins by saying what it is', () => {
  expect(xmlPart(element('c:chart'))).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chart/>',
  );
});
