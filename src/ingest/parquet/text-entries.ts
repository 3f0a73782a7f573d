const utf8 = new TextDecoder();

/** Texts one behind the other, as Arrow keeps them: their bytes, and where each begins. */
export class TextEntries {
  count = 0;
  #bytes = new Uint8Array(1024);
  #offsets = new Int32Array(256);

  append(source: Uint8Array, from: number, to: number): void {
    this.appendAfter(0, source, from, to);
  }

  /** Appends a text that begins with the first `shared` bytes of the one before. */
  appendAfter(shared: number, source: Uint8Array, from: number, to: number): void {
    const start = this.#offsets[this.count] as number;
    const end = start + shared + to - from;
    this.#makeRoom(end);
    if (shared > 0) {
      const before = this.#offsets[this.count - 1] as number;
      this.#bytes.copyWithin(start, before, before + shared);
    }
    const bytes = this.#bytes;
    // For texts as short as these a loop is faster than a view on them.
    for (let at = from, to_ = start + shared; at < to; at += 1, to_ += 1) {
      bytes[to_] = source[at] as number;
    }
    this.count += 1;
    this.#offsets[this.count] = end;
  }

  textOf(index: number): string {
    return utf8.decode(this.#bytes.subarray(this.#offsets[index], this.#offsets[index + 1]));
  }

  /** Where a text begins and ends in `bytes`. */
  boundsOf(index: number): [from: number, to: number] {
    return [this.#offsets[index] as number, this.#offsets[index + 1] as number];
  }

  /** Only the texts that these indices name, each once, and the indices for them. */
  keep(indices: Int32Array): { entries: TextEntries; indices: Int32Array } {
    const entries = new TextEntries();
    const places = new Int32Array(this.count).fill(-1);
    const renamed = new Int32Array(indices.length);
    for (let row = 0; row < indices.length; row += 1) {
      const index = indices[row] as number;
      if (places[index] === -1) {
        places[index] = entries.count;
        entries.append(this.#bytes, this.#offsets[index] ?? 0, this.#offsets[index + 1] ?? 0);
      }
      renamed[row] = places[index] ?? 0;
    }
    return { entries, indices: renamed };
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#offsets[this.count]);
  }

  /** Where each text begins in `bytes`, and at last where the last one ends. */
  get offsets(): Int32Array {
    return this.#offsets.subarray(0, this.count + 1);
  }

  #makeRoom(end: number): void {
    if (this.count + 2 > this.#offsets.length) {
      const offsets = new Int32Array(this.#offsets.length * 2);
      offsets.set(this.#offsets);
      this.#offsets = offsets;
    }
    if (end > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      bytes.set(this.#bytes.subarray(0, this.#offsets[this.count]));
      this.#bytes = bytes;
    }
  }
}
