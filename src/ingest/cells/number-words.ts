/** Powers of ten by their names. */
const exponents: Readonly<Record<string, number>> = {
  chục: 1,
  trăm: 2,
  nghìn: 3,
  ngàn: 3,
  vạn: 4,
  triệu: 6,
  tr: 6,
  tỷ: 9,
  tỉ: 9,
  hundred: 2,
  thousand: 3,
  thousands: 3,
  million: 6,
  millions: 6,
  mn: 6,
  billion: 9,
  billions: 9,
  bn: 9,
  trillion: 12,
};

const spelled =
  'rưỡi|rưởi|lẻ|linh|phẩy|không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|half|hundred|thousand|million|billion';
const goesOn = new RegExp(
  `^(?:${spelled})(?!\\p{L})|(?<!\\p{L})(?:rưỡi|rưởi|chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\\p{L})`,
  'iu',
);
/** Without a word of scale before them; "năm" counts years, and "tư" begins other words. */
const goesOnAlone = /^(?:rưỡi|rưởi|phẩy|lẻ|linh|một|hai|ba|bốn|sáu|tám|chín|mười|mươi)(?!\p{L})/iu;
const spelledAgain = new RegExp(`^\\((?:${spelled})(?:\\s+(?:${spelled}))*\\)\\s*`, 'iu');

/** "05 (năm) hồ sơ": without the number in words that documents set behind its digits. */
export const withoutSpelledNumber = (text: string): string => text.replace(spelledAgain, '');

/**
 * The words of scale that follow a number: of "nghìn tỷ đồng" the power of ten is 12, and "đồng" is
 * left. Undefined where words go on telling the number ("5 triệu rưỡi"): its digits are not all of it.
 */
export function scaleOf(text: string): { exponent: number; rest: string } | undefined {
  // "trđ" and "tỷđ" are two words in one.
  let rest = text.replace(/^(tr|tỷ|tỉ)\.?(?=đ(?!\p{L}))/iu, '$1 ');
  let exponent = 0;
  for (;;) {
    const [, word = '', after = ''] = /^(\p{L}+)\.?\s*(.*)$/su.exec(rest) ?? [];
    const power = exponents[word.toLowerCase()];
    if (power === undefined) break;
    exponent += power;
    rest = after;
  }
  return (exponent > 0 ? goesOn : goesOnAlone).test(rest) ? undefined : { exponent, rest };
}
