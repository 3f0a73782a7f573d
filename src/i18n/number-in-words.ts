import type { Language } from '../semantic/selection.ts';

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const scales = ['', 'nghìn', 'triệu', 'tỷ'];

const digit = (text: string, at: number): number => Number(text[at] ?? 0);

/** Three digits as they are said after others ("không trăm linh năm"), or alone ("năm"). */
function threeDigits(text: string, isFirst: boolean): string {
  const padded = text.padStart(3, '0');
  const [hundred, ten, one] = [digit(padded, 0), digit(padded, 1), digit(padded, 2)];
  const words: string[] = [];
  const hasHundred = hundred > 0 || !isFirst;
  if (hasHundred) words.push(`${digits[hundred] ?? ''} trăm`);
  if (ten === 1) words.push('mười');
  else if (ten > 1) words.push(`${digits[ten] ?? ''} mươi`);
  else if (one > 0 && hasHundred) words.push('linh');
  if (one > 0) words.push(lastDigit(ten, one));
  return words.join(' ');
}

function lastDigit(ten: number, one: number): string {
  if (one === 1 && ten > 1) return 'mốt';
  if (one === 5 && ten > 0) return 'lăm';
  if (one === 4 && ten > 1) return 'tư';
  return digits[one] ?? '';
}

/** A whole number below a thousand billions in Vietnamese words. */
function wholeInWords(whole: string): string {
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) {
    groups.unshift(whole.slice(Math.max(0, end - 3), end));
  }
  const said = groups.flatMap((group, at) => {
    if (Number(group) === 0) return [];
    const scale = scales[groups.length - 1 - at] ?? '';
    return [`${threeDigits(group, at === 0)}${scale === '' ? '' : ` ${scale}`}`];
  });
  return said.length === 0 ? 'không' : said.join(' ');
}

/**
 * How a number is said, where its digits could be read two ways: "một nghìn hai trăm ba mươi tư",
 * "một phẩy hai ba bốn". In English, and where it would take too many words, digits without marks.
 */
export function numberInWords(value: number, language: Language): string {
  const plain = String(value);
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === '') return plain;
  if (language === 'en') return plain;
  const minus = sign === '' ? '' : 'âm ';
  const fraction = Array.from(decimals, (it) => digits[Number(it)] ?? '').join(' ');
  return `${minus}${wholeInWords(whole)}${fraction === '' ? '' : ` phẩy ${fraction}`}`;
}
