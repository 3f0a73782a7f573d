import { shownData } from '../../lib/shown-text.ts';
import { refuse, RefusedError } from './file-refusal.ts';
import type { ReadFiles } from './given-file.ts';
import { readLimits } from './read-limits.ts';
import { readDecoded } from './read-text.ts';
import type { ReadChoices } from './source-table.ts';

/**
 * Reads what was copied out of a spreadsheet: cells parted by tabs, those with line ends in quotes.
 * Other text is taken as a text file would be. The table's file is ''.
 */
export function readPasted(text: string, choices: ReadChoices = {}): ReadFiles {
  try {
    const bytes = text.length * 2;
    const limit = readLimits.convertedTextBytes;
    if (bytes > limit) refuse('file/too-large', { bytes, limit });
    const plain = text
      .replace(/\r\n?/g, '\n')
      .replace(/^\uFEFF/, '')
      .normalize('NFC');
    if (plain.trim() === '') refuse('file/empty', {});
    const table = readQuotedOrNot(plain, choices);
    return {
      tables: [shownData({ ...table, file: '', sheet: null, format: 'clipboard' as const })],
      packages: [],
      refused: [],
    };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { tables: [], packages: [], refused: [shownData(error.in(''))] };
  }
}

// Not every program quotes on its way to the clipboard: a quote that is never closed is an inch.
function readQuotedOrNot(text: string, choices: ReadChoices) {
  try {
    return readDecoded(text, choices);
  } catch (error) {
    const isQuotes = error instanceof RefusedError && error.code === 'text/quotes';
    if (!isQuotes || !text.includes('\t')) throw error;
    return readDecoded(text, { ...choices, delimiter: '\t' }, { isQuoted: false });
  }
}
