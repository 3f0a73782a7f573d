/** Letters of VNI-Windows that are one code. */
const single = 'ñđ ôơ öư íí ìì æỉ óĩ òị îỵ';

/** The second code of the letters that are two, by the first. */
const tones = 'ù\u0301 ø\u0300 û\u0309 õ\u0303 ï\u0323';
const circumflex = 'â\u0302 á\u0302\u0301 à\u0302\u0300 å\u0302\u0309 ã\u0302\u0303 ä\u0302\u0323';
const breve = 'ê\u0306 é\u0306\u0301 è\u0306\u0300 ú\u0306\u0309 ü\u0306\u0303 ë\u0306\u0323';
const second: readonly (readonly [string, string, string])[] = [
  ['a', 'a', `${tones} ${circumflex} ${breve}`],
  ['e', 'e', `${tones} ${circumflex}`],
  ['o', 'o', `${tones} ${circumflex}`],
  ['u', 'u', tones],
  // The fifth tone on y has a code of its own.
  ['y', 'y', tones.slice(0, -3)],
  ['ô', 'ơ', tones],
  ['ö', 'ư', tones],
];

const small: (readonly [string, string])[] = [
  ...single.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
  ...second.flatMap(([code, letter, marks]) =>
    marks
      .split(' ')
      .map((it) => [code + it.slice(0, 1), `${letter}${it.slice(1)}`.normalize('NFC')] as const),
  ),
];

/** VNI-Windows: letter by code or pair of codes, seen as windows-1252 characters; both cases. */
export const vniLetters: ReadonlyMap<string, string> = new Map([
  ...small,
  ...small.map(([code, letter]) => [code.toUpperCase(), letter.toUpperCase()] as const),
]);
