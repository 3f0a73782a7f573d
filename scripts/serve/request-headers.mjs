/**
 * The first of `offered` (content codings, dearest first) that a request accepts; undefined where it
 * wants the file as it is.
 */
export function acceptedEncoding(header = '', offered) {
  const weights = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name, ...parameters] = part.split(';').map((it) => it.trim());
        const weight = parameters.find((it) => it.startsWith('q='));
        return [name, weight === undefined ? 1 : Number(weight.slice(2))];
      }),
  );
  return offered.find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0);
}

/**
 * The bytes that a `Range` header asks for, ends included: `{ first, last }`. `undefined` where it
 * asks for several pieces or makes no sense, which is answered by the whole file; `null` where there
 * is no such piece.
 */
export function askedRange(header, size) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || (first === '' && last === '')) return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? null : { first: size - length, last: size - 1 };
  }
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= size) return null;
  return { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

const seconds = (date) => Math.floor(date.getTime() / 1000);

/** Whether the reader has this very file already. */
export function isUnchanged(headers, { tag, changed }) {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags === '*' || tags.split(',').some((it) => it.trim().replace(/^W\//, '') === tag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && seconds(changed) <= since / 1000;
}

/** Whether a piece may be sent: the reader's other pieces are of this file as it is now. */
export function isSameForRange(header, { tag, changed }) {
  if (header === undefined) return true;
  return header.startsWith('"') ? header === tag : Date.parse(header) / 1000 === seconds(changed);
}
