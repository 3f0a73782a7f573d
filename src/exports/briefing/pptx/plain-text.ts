import { shownLine, shownText } from '../../../lib/shown-text.ts';

/** Text of unknown origin as it may stand on a slide; letters and their signs as one, which all fonts have. */
export const plainText = (text: string): string => shownText(text).normalize('NFC');

/** The same on one line, for a title or a cell. */
export const plainLine = (text: string): string => shownLine(text).normalize('NFC');
