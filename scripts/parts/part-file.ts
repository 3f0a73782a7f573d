import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import {
  type CompactStruct,
  type CompactValue,
  readStruct,
  writeStruct,
} from './compact-protocol.ts';

const magic = Buffer.from('PAR1');

// Numbers of the fields in Parquet's own definition.
const ofFile = { schema: 2, rows: 3, rowGroups: 4 } as const;
const ofGroup = { columns: 1, fileOffset: 5, ordinal: 7 } as const;
const ofChunk = {
  fileOffset: 2,
  metadata: 3,
  /** Where the page indexes lie, which name pages by where they lay before and are left out. */
  indexes: [4, 5, 6, 7],
} as const;
const ofMetadata = {
  packedBytes: 7,
  dataPage: 9,
  indexPage: 10,
  dictionaryPage: 11,
  bloom: [14, 15],
} as const;

export interface WrittenPart {
  bytes: number;
  rowCount: number;
  /** `sha256:` and the digest of the file. */
  hash: string;
  /** Bytes of the footer with the eight behind it. */
  footerBytes: number;
}

/**
 * Writes a Parquet file row group by row group, so that each may have as many rows as belong together
 * and no more than one is in memory. Each comes as a file of its own.
 */
export class PartFile {
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #rows = 0n;
  #footer: CompactStruct | undefined;
  readonly #groups: CompactValue[] = [];

  constructor(path: string) {
    this.#descriptor = openSync(path, 'w');
    this.#write(magic);
  }

  /** Appends the row group of a Parquet file that has one. Throws where its columns are others. */
  append(file: Uint8Array): void {
    const footer = readStruct(file.subarray(file.length - footerBytesOf(file), file.length - 8));
    const groups = listIn(footer, ofFile.rowGroups);
    const [group] = groups;
    if (groups.length !== 1 || !group)
      throw new Error(`${groups.length} row groups instead of one`);
    if (this.#footer && schemaOf(this.#footer) !== schemaOf(footer)) {
      throw new Error('the row groups of a file must have the same columns');
    }
    this.#footer ??= footer;
    const fields = structOf(group);
    const end = moveGroup(fields, BigInt(this.#bytes - magic.length), this.#groups.length);
    this.#groups.push(group);
    this.#rows += wholeIn(footer, ofFile.rows);
    this.#write(file.subarray(magic.length, Number(end)));
  }

  finish(): WrittenPart {
    if (!this.#footer) throw new Error('a part without rows');
    this.#footer.set(ofFile.rows, { kind: 'whole', mark: 6, value: this.#rows });
    this.#footer.set(ofFile.rowGroups, { kind: 'list', of: 12, items: this.#groups });
    const footer = writeStruct(this.#footer);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    for (const piece of [footer, length, magic]) this.#write(piece);
    closeSync(this.#descriptor);
    return {
      bytes: this.#bytes,
      rowCount: Number(this.#rows),
      hash: `sha256:${this.#hash.digest('hex')}`,
      footerBytes: footer.length + 8,
    };
  }

  #write(bytes: Uint8Array): void {
    writeSync(this.#descriptor, bytes);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }
}

const footerBytesOf = (file: Uint8Array): number =>
  new DataView(file.buffer, file.byteOffset).getUint32(file.length - 8, true) + 8;

/** Moves all that a row group says of its place; returns where its data ended before. */
function moveGroup(group: CompactStruct, by: bigint, ordinal: number): bigint {
  let end = 0n;
  for (const column of listIn(group, ofGroup.columns)) {
    const chunk = structOf(column);
    const metadata = structIn(chunk, ofChunk.metadata);
    const starts = [ofMetadata.dataPage, ofMetadata.dictionaryPage]
      .filter((field) => metadata.has(field))
      .map((field) => wholeIn(metadata, field));
    const start = starts.reduce((least, each) => (each < least ? each : least));
    const chunkEnd = start + wholeIn(metadata, ofMetadata.packedBytes);
    if (chunkEnd > end) end = chunkEnd;
    for (const field of ofChunk.indexes) chunk.delete(field);
    for (const field of ofMetadata.bloom) metadata.delete(field);
    move(chunk, ofChunk.fileOffset, by);
    for (const field of [ofMetadata.dataPage, ofMetadata.indexPage, ofMetadata.dictionaryPage]) {
      move(metadata, field, by);
    }
  }
  move(group, ofGroup.fileOffset, by);
  if (group.has(ofGroup.ordinal)) {
    group.set(ofGroup.ordinal, { kind: 'whole', mark: 4, value: BigInt(ordinal) });
  }
  return end;
}

function move(fields: CompactStruct, field: number, by: bigint): void {
  const before = fields.get(field);
  // 0 says that there is no such place.
  if (before?.kind === 'whole' && before.value > 0n) {
    fields.set(field, { ...before, value: before.value + by });
  }
}

function structOf(value: CompactValue | undefined): CompactStruct {
  if (value?.kind !== 'struct') throw new Error('the footer of a row group is no footer');
  return value.fields;
}

const structIn = (fields: CompactStruct, field: number): CompactStruct =>
  structOf(fields.get(field));

function listIn(fields: CompactStruct, field: number): readonly CompactValue[] {
  const value = fields.get(field);
  return value?.kind === 'list' ? value.items : [];
}

function wholeIn(fields: CompactStruct, field: number): bigint {
  const value = fields.get(field);
  if (value?.kind !== 'whole') throw new Error(`the footer of a row group has no field ${field}`);
  return value.value;
}

const schemaOf = (footer: CompactStruct): string => {
  const schema = footer.get(ofFile.schema);
  return schema ? Buffer.from(writeStruct(new Map([[1, schema]]))).toString('hex') : '';
};
