/** A transfer takes a whole buffer: a view of a part must not take along what is not its own. */
export function transferable(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
