const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/u;

interface Letter {
  base: string;
  /** Circumflex, breve, horn, or the stroke of đ. */
  quality: string;
}

interface Word {
  letters: Letter[];
  tone: string;
}

function wordOf(text: string): Word {
  const word: Word = { letters: [], tone: '' };
  for (const sign of text.toLowerCase().normalize('NFD')) {
    const last = word.letters.at(-1);
    if (toneMarks.test(sign)) word.tone += sign;
    else if (/\p{M}/u.test(sign)) {
      if (last) last.quality += sign;
    } else
      word.letters.push(sign === 'đ' ? { base: 'd', quality: '-' } : { base: sign, quality: '' });
  }
  return word;
}

const notLetters = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * Whether a text is a name with all, some or none of its accents: "Dak Lak" and "Đăk Lăk" are "Đắk
 * Lắk", "Thanh Hoà" isn't "Thanh Hóa". Spaces, signs and the place of the tone mark don't count.
 */
export function isSameName(text: string, name: string): boolean {
  const words = name
    .split(notLetters)
    .filter((it) => it !== '')
    .map(wordOf);
  const typed = wordsLike(words, text);
  return (
    typed !== undefined &&
    words.every(({ letters, tone }, at) => {
      const word = typed[at];
      if (!word || (word.tone !== '' && word.tone !== tone)) return false;
      return letters.every(({ base, quality }, index) => {
        const letter = word.letters[index];
        return letter?.base === base && (letter.quality === '' || letter.quality === quality);
      });
    })
  );
}

/** The letters of the text cut into words as long as the name's; undefined where they are others. */
function wordsLike(words: readonly Word[], text: string): Word[] | undefined {
  const signs = Array.from(
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  );
  const cut: Word[] = [];
  let at = 0;
  for (const { letters } of words) {
    const start = at;
    let count = 0;
    while (at < signs.length) {
      const isMark = /\p{M}/u.test(signs[at] ?? '');
      if (!isMark && count === letters.length) break;
      if (!isMark) count++;
      at++;
    }
    cut.push(wordOf(signs.slice(start, at).join('')));
  }
  return at === signs.length ? cut : undefined;
}
