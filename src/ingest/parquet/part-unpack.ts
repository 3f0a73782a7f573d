import { Decompress } from 'fzstd';
import { snappyUncompress, type CompressionCodec } from 'hyparquet';
import { PartDataError } from './part-error.ts';

/** Unpacks a page to exactly so many bytes, and never takes room for more. */
export type Unpack = (packed: Uint8Array, bytes: number) => Uint8Array;

/**
 * How pages of a codec are unpacked. The seldom ones are fetched when they are met. Throws
 * `PartDataError` of one that isn't known.
 */
export async function unpackerOf(codec: CompressionCodec): Promise<Unpack> {
  switch (codec) {
    case 'UNCOMPRESSED':
      return exactly((packed) => packed);
    case 'SNAPPY':
      return exactly((packed, bytes) => {
        const output = new Uint8Array(bytes);
        snappyUncompress(packed, output);
        return output;
      });
    case 'ZSTD':
      return exactly(unpackZstd);
    default: {
      const { compressors } = await import('hyparquet-compressors');
      const unpack = compressors[codec];
      if (!unpack) throw new PartDataError('unsupported', `the codec ${codec}`);
      return exactly(unpack);
    }
  }
}

function exactly(unpack: Unpack): Unpack {
  return (packed, bytes) => {
    let output: Uint8Array;
    try {
      output = unpack(packed, bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new PartDataError('corrupt', `a page can't be unpacked: ${reason}`);
    }
    if (output.length !== bytes) {
      throw new PartDataError('corrupt', `a page has ${output.length} bytes instead of ${bytes}`);
    }
    return output;
  };
}

// In a stream, since a frame that says nothing of its size could grow to any.
function unpackZstd(packed: Uint8Array, bytes: number): Uint8Array {
  let output: Uint8Array | undefined;
  let length = 0;
  const stream = new Decompress((piece) => {
    if (length + piece.length > bytes) throw new RangeError(`more than ${bytes} bytes`);
    // A page is mostly a single piece.
    if (piece.length === bytes) output = piece;
    else (output ??= new Uint8Array(bytes)).set(piece, length);
    length += piece.length;
  });
  stream.push(packed, true);
  return (output ?? new Uint8Array()).subarray(0, length);
}
