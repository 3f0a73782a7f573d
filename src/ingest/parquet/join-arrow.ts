// A stream ends with an empty message of these bytes, or without a word.
const END = 8;
const CONTINUES = 0xffff_ffff;

/**
 * Several Arrow IPC streams of one schema as a single one: the rows of all, one after the other.
 * Throws where one isn't such a stream.
 */
export function joinArrow(streams: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [first] = streams;
  if (!first) throw new Error('nothing to join');
  if (streams.some((each) => schemaOf(each) !== schemaOf(first))) throw new Error('other columns');
  const pieces = [first.subarray(0, schemaEnd(first)), ...streams.map(batchesOf), endMark];
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** The same text for streams of one schema. */
export const schemaOf = (stream: Uint8Array): string =>
  new TextDecoder('latin1').decode(stream.subarray(0, schemaEnd(stream)));

const endMark = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0);

const batchesOf = (stream: Uint8Array): Uint8Array => {
  const hasEnd = endMark.every((byte, at) => stream.at(at - END) === byte);
  return stream.subarray(schemaEnd(stream), hasEnd ? -END : undefined);
};

/** The schema is the first message, and has no body. */
function schemaEnd(stream: Uint8Array): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < END || view.getUint32(0, true) !== CONTINUES) {
    throw new Error('not an Arrow IPC stream');
  }
  return END + view.getUint32(4, true);
}
