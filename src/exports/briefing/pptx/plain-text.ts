/** What no XML may hold, save half characters, which are looked for as such. */
const controls = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * Signs that turn the direction of all that follows: a name that holds one would set the words
 * behind it, such as its figure, in the wrong order.
 */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text of unknown origin as it may stand on a slide: what can't be shown or turns its neighbours is left out. */
export const plainText = (text: string): string =>
  text.replace(controls, '').replace(turning, '').normalize('NFC');

/** The same on one line, for a title or a cell. */
export const plainLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();
