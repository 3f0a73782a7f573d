/** Bytes as an address that holds them, in pieces: a whole file is more arguments than a call may have. */
export function base64Url(bytes: Uint8Array, mime: string): string {
  const piece = 0x2000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return `data:${mime};base64,${btoa(text)}`;
}
