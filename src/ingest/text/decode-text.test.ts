import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, isPlainUtf8, sniffEncoding } from './decode-text.ts';
import { fromFontText } from './font-text.ts';
import { sentences, toTcvn3, toVni } from './old-font.fixture.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const mark = Uint8Array.of(0xef, 0xbb, 0xbf);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++)
    bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
}

/** By the code page's table: base letters as they are, tones as signs of their own behind them. */
const codes1258: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  Đ: 0xd0,
  Ơ: 0xd5,
  Ư: 0xdd,
  ă: 0xe3,
  đ: 0xf0,
  ơ: 0xf5,
  ư: 0xfd,
  '₫': 0xfe,
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};
function windows1258(text: string): Uint8Array {
  // Tones apart, circumflex, breve and horn with their letters.
  const apart = text
    .normalize('NFD')
    .replace(
      /([AEIOUYaeiouy])(\u0323?)([\u0302\u0306\u031B]?)/gu,
      (_, letter: string, dot: string, quality: string) =>
        (letter + quality).normalize('NFC') + dot,
    );
  return Uint8Array.from(apart, (letter) => codes1258[letter] ?? letter.charCodeAt(0));
}

const report = sentences.join('\r\n');
const lines = sentences.join('\n');

describe('what the bytes are', () => {
  test.each([
    ['utf-8', utf8(report), 'utf-8', false],
    ['utf-8 with a mark', joined(mark, utf8(report)), 'utf-8', true],
    [
      'utf-16le with a mark',
      joined(Uint8Array.of(0xff, 0xfe), utf16(report, true)),
      'utf-16le',
      true,
    ],
    [
      'utf-16be with a mark',
      joined(Uint8Array.of(0xfe, 0xff), utf16(report, false)),
      'utf-16be',
      true,
    ],
    ['utf-16le', utf16(report, true), 'utf-16le', false],
    ['utf-16be', utf16(report, false), 'utf-16be', false],
    ['decomposed utf-8', utf8(report.normalize('NFD')), 'utf-8', false],
    ['windows-1258', windows1258(report), 'windows-1258', false],
  ] as const)('%s', (_, bytes, encoding, hadMark) => {
    expect(decodeText(bytes)).toEqual({ text: lines, encoding, hadMark, damaged: 0 });
    expect(sniffEncoding(bytes)).toEqual({ encoding, hadMark });
  });

  test('the names of provinces tell the two code pages apart', () => {
    const bytes = windows1258('Tỉnh,Năm,Số\nHà Nội,2023,5\nĐồng Nai,2023,7\nBắc Kạn,2023,1');
    expect(decodeText(bytes)).toMatchObject({ encoding: 'windows-1258' });
    expect(decodeText(bytes).text).toContain('Đồng Nai,2023,7');
  });

  test('three rows in TCVN3 are not taken for windows-1258', () => {
    const rows = [
      'Tên chỉ tiêu,Địa phương,Kỳ báo cáo,Số liệu',
      'Số cuộc thanh tra chuyên ngành,Quảng Trị,Năm 2022,7',
      'Số cuộc thanh tra chuyên ngành,Quảng Trị,9 tháng 2023,5',
      'Số cuộc thanh tra chuyên ngành,Bắc Kạn,Quý I/2023,2',
    ];
    const bytes = latin(rows.map(toTcvn3).join('\n'));
    expect(decodeText(bytes).encoding).toBe('windows-1252');
    expect(sniffEncoding(bytes).encoding).toBe('windows-1252');
    const read = decodeText(bytes).text.split('\n');
    expect(read.map((line) => fromFontText(line, 'tcvn3'))).toEqual(rows);
    expect(decodeText(windows1258(rows.join('\n')))).toMatchObject({
      text: rows.join('\n'),
      encoding: 'windows-1258',
    });
  });

  test.each([
    ['French', 'Région;Année\nÎle-de-France;2023\nRhône-Alpes;été'],
    ['Portuguese', 'Município;População\nSão Paulo;informação\nIrã;ações\nmãe;não'],
    ['Italian', 'però;così;città;più;perché'],
    ['German', 'Köln;Größe;für'],
    ['Icelandic', 'það;að;sýsla;við'],
    ['old fonts', `${toTcvn3(lines)}\n${toVni(lines)}`],
  ])('%s in windows-1252', (_, text) => {
    expect(decodeText(latin(text))).toMatchObject({ text, encoding: 'windows-1252', damaged: 0 });
  });

  test('a letter of windows-1252 far behind the head', () => {
    const bytes = latin(`${'a,1\n'.repeat(50_000)}São Paulo,2`);
    expect(decodeText(bytes).text.endsWith('São Paulo,2')).toBe(true);
  });

  test('empty, ASCII and zero bytes', () => {
    expect(decodeText(new Uint8Array())).toEqual({
      text: '',
      encoding: 'utf-8',
      hadMark: false,
      damaged: 0,
    });
    expect(decodeText(utf8('a,b\rc')).text).toBe('a,b\nc');
    expect(decodeText(Uint8Array.of(0x61, 0, 0, 0x62)).encoding).toBe('utf-8');
  });
});

test('a broken byte does not turn UTF-8 into a code page, and is counted', () => {
  const bytes = joined(utf8(report), Uint8Array.of(0xe1, 0xbb), utf8('\nHà Nội'));
  const { encoding, damaged, text } = decodeText(bytes);
  expect({ encoding, damaged }).toEqual({ encoding: 'utf-8', damaged: 1 });
  expect(text.endsWith('\nHà Nội')).toBe(true);
});

test('a choice stands before what the bytes look like', () => {
  expect(decodeText(utf8('ế'), 'windows-1252').text).toBe('áº¿');
  expect(decodeText(utf16('a', true), 'utf-16le').text).toBe('a');
  expect(decodeText(joined(mark, utf8('ế')), 'utf-8')).toMatchObject({ text: 'ế', hadMark: true });
});

test('a head may end inside a letter', () => {
  const bytes = utf8('Hà Nội');
  expect(sniffEncoding(bytes.subarray(0, 2)).encoding).toBe('utf-8');
  expect(isPlainUtf8(bytes.subarray(0, 2))).toBe(false);
  expect(isPlainUtf8(bytes)).toBe(true);
});

test('any text in UTF-8 comes back, composed and with one kind of line end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\uFEFF\uFFFD]/.test(text));
      expect(decodeText(utf8(text), 'utf-8').text).toBe(
        text.replace(/\r\n?/g, '\n').normalize('NFC'),
      );
    }),
  );
});
