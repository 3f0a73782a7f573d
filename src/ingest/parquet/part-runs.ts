import { PartDataError } from './part-error.ts';

/**
 * Unpacks `count` whole numbers of `width` bits from runs and packed groups (the hybrid encoding of
 * levels and dictionary indices). Stops at `count`, whatever lengths the runs claim.
 */
export function readRuns(
  bytes: Uint8Array,
  width: number,
  output: Int32Array | Uint8Array,
  count: number,
): void {
  // No dictionary within the limits has more entries than 24 bits can count.
  if (width > 24) throw new PartDataError('corrupt', `numbers of ${width} bits`);
  if (width === 0) {
    output.fill(0, 0, count);
    return;
  }
  const mask = (1 << width) - 1;
  let at = 0;
  let done = 0;
  while (done < count) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined || shift > 28)
        throw new PartDataError('corrupt', 'runs end too early');
      at += 1;
      header |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    header >>>= 0;
    const claimed = header & 1 ? (header >>> 1) * 8 : header >>> 1;
    const taken = Math.min(claimed, count - done);
    if (taken === 0 && claimed === 0) continue;
    if (header & 1) {
      for (let index = 0, bit = at * 8; index < taken; index += 1, bit += width) {
        const byte = bit >>> 3;
        // Beyond the last byte there is nothing, which counts as zero bits.
        const word =
          (bytes[byte] as number) |
          ((bytes[byte + 1] as number) << 8) |
          ((bytes[byte + 2] as number) << 16) |
          ((bytes[byte + 3] as number) << 24);
        output[done + index] = (word >>> (bit & 7)) & mask;
      }
      if (at + Math.ceil((taken * width) / 8) > bytes.length) {
        throw new PartDataError('corrupt', 'packed numbers end too early');
      }
      at += (claimed / 8) * width;
    } else {
      const valueBytes = (width + 7) >> 3;
      let value = 0;
      for (let byte = 0; byte < valueBytes; byte += 1)
        value |= (bytes[at + byte] ?? 0) << (byte * 8);
      if (at + valueBytes > bytes.length) throw new PartDataError('corrupt', 'a run has no value');
      at += valueBytes;
      output.fill(value & mask, done, done + taken);
    }
    done += taken;
  }
}
