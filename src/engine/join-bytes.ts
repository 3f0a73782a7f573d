/** One array of all parts, which are let go one by one: at the end, none is held twice. */
export function joinBytes(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = whole.byteLength;
  for (let part = parts.pop(); part; part = parts.pop()) {
    at -= part.byteLength;
    whole.set(part, at);
  }
  return whole;
}
