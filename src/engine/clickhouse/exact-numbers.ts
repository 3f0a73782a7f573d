/**
 * JSON in which numbers that a double would round, such as 9007199254740993, are texts of their digits.
 * Servers since 25.8 write 64-bit integers without quotes.
 */
export function withAllDigits(json: string): string {
  // Found in few answers, and in a tenth of the time.
  if (!/\d[\d.]{15}/.test(json)) return json;
  const marks = /"|-?\d[\d.]{15,}(?![\d.eE])/g;
  let whole = '';
  let from = 0;
  for (let mark = marks.exec(json); mark; mark = marks.exec(json)) {
    const [digits] = mark;
    if (digits === '"') {
      marks.lastIndex = afterText(json, mark.index);
    } else if (exactNumber(digits) === undefined) {
      whole += `${json.slice(from, mark.index)}"${digits}"`;
      from = marks.lastIndex;
    }
  }
  return whole + json.slice(from);
}

/** Behind the text that begins here. */
function afterText(json: string, at: number): number {
  for (let end = json.indexOf('"', at + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
  }
  return json.length;
}

/** The number that these digits are; undefined where a double would round them, and of other texts. */
export function exactNumber(digits: string): number | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return undefined;
  const number = Number(digits);
  if (!digits.includes('.')) return Number.isSafeInteger(number) ? number : undefined;
  const shortest = digits.replace(/\.?0+$/, '');
  const significant = shortest.replace(/^-?[0.]*/, '').replace('.', '');
  // Fifteen digits every double keeps, in however many zeros it is written.
  return significant.length <= 15 || String(number) === shortest ? number : undefined;
}
