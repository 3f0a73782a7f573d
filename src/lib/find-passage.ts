/** A stretch of a text, as offsets into it. */
interface Passage {
  start: number;
  end: number;
}

/**
 * Where words stand in a text, whatever its line breaks and runs of spaces: OCR breaks sentences
 * anywhere. Both must be in NFC. Undefined where they don't stand in it.
 */
export function findPassage(text: string, words: string): Passage | undefined {
  const wanted = words
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return undefined;
  const pattern = wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern, 'u').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
