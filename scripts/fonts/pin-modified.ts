const sfntChecksum = 0xb1b0afba;

function sumOfWords(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) {
    for (let byte = 0; byte < 4; byte += 1) {
      const value = at + byte < view.byteLength ? view.getUint8(at + byte) : 0;
      sum = (sum + value * 2 ** (24 - 8 * byte)) % 2 ** 32;
    }
  }
  return sum;
}

/** Offset of the directory entry of table `head`. */
function headEntry(view: DataView): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index;
    const isHead = view.getUint32(entry) === 0x68656164;
    if (isHead) return entry;
  }
  throw new Error('font without a head table');
}

/**
 * The font with both its dates set to the beginning of its calendar. opentype.js writes the time of
 * the run, which would give the same glyphs another file, and another address, at every build.
 */
export function pinModified(font: Uint8Array): Uint8Array {
  const bytes = font.slice();
  const view = new DataView(bytes.buffer);
  const entry = headEntry(view);
  const head = view.getUint32(entry + 8);
  const [adjustment, dates, datesLength] = [head + 8, head + 20, 16];
  bytes.fill(0, dates, dates + datesLength);
  view.setUint32(adjustment, 0);
  view.setUint32(entry + 4, sumOfWords(view, head, view.getUint32(entry + 12)));
  const rest = sfntChecksum - sumOfWords(view, 0, view.byteLength);
  view.setUint32(adjustment, rest >>> 0);
  return bytes;
}
