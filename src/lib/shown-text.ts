/** Control characters and halves of characters; a line's end and a tab are none here. */
const controls = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * Signs that turn the direction of all that follows: a name that holds one would set the words behind
 * it, such as its figure, in the wrong order.
 */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Whether a text holds any of these. */
export const isShowable = (text: string): boolean => shownText(text) === text;

/** Any of these, or half of a pair: told ten times faster, and nearly no text has one. */
const suspect =
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;

/** Text of unknown origin as it may stand among other text: what can't be shown or turns its neighbours is left out. */
export const shownText = (text: string): string =>
  suspect.test(text) ? text.replace(controls, '').replace(turning, '') : text;

/** The same on one line, for a name or a title. */
export const shownLine = (text: string): string => shownText(text).replace(/\s+/g, ' ').trim();

/** The same with every text in a value of plain data. */
export function shownData<Value>(value: Value): Value {
  const shown = (it: unknown): unknown => {
    if (typeof it === 'string') return shownText(it);
    if (Array.isArray(it)) return it.map(shown);
    // Bytes and files have a class of their own, and no texts.
    if (typeof it !== 'object' || it === null || it.constructor !== Object) return it;
    return Object.fromEntries(Object.entries(it).map(([key, part]) => [key, shown(part)]));
  };
  return shown(value) as Value;
}
