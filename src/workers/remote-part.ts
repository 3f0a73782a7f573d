import { PartError } from '../ingest/parquet/part-error.ts';
import { partLimits } from '../ingest/parquet/part-limits.ts';
import { type FetchedRange, fetchRange } from './fetch-range.ts';
import type { KeptBytes } from './kept-bytes.ts';
import type { ByteRange, FileVersion, WantedRange } from './range-answer.ts';

/** Taken at first from the end of a part: the footer of some ten row groups of fifteen columns. */
const FOOTER_GUESS = 24 * 1024;
/** Ranges so near are fetched together: the bytes between cost less than another request. */
const GAP = 32 * 1024;
const magic = 'PAR1';

export interface RemotePartOptions {
  url: URL;
  part: string;
  /** What its descriptor states, or an earlier footer had. */
  expected?: { bytes?: number; version?: string | undefined } | undefined;
  onBytes: (bytes: number) => void;
  /** What was fetched before, of this part and others. */
  kept: KeptBytes;
}

/** A part on the server, of which one version is read and no other. */
export class RemotePart {
  /** Its last bytes, from the first of the footer on. */
  readonly footer: Uint8Array;
  readonly file: FileVersion;
  readonly #options: RemotePartOptions;
  /** Whether the server sends nothing less than all of it. */
  readonly #isWhole: boolean;

  private constructor(
    options: RemotePartOptions,
    file: FileVersion,
    footer: Uint8Array,
    whole: Uint8Array | undefined,
  ) {
    this.#options = options;
    this.file = file;
    // All of the file would stay with a view on its end.
    this.footer = whole ? footer.slice() : footer;
    this.#isWhole = whole !== undefined;
    if (whole) options.kept.keep(this, { start: 0, end: whole.length }, whole);
  }

  /** Bytes that are kept of it. */
  get keptBytes(): number {
    return this.#options.kept.bytesOf(this);
  }

  /** Fetches the footer. `guess` is how many bytes it may have. Rejects with `PartError`. */
  static async open(
    options: RemotePartOptions,
    { guess = FOOTER_GUESS }: { guess?: number | undefined } = {},
  ): Promise<RemotePart> {
    const { part, expected } = options;
    const known = expected?.bytes;
    const wanted: WantedRange =
      known === undefined ? { last: guess } : { start: Math.max(0, known - guess), end: known };
    const tail = await fetchOf(options, wanted, undefined);
    checkStated(part, expected, tail);
    const { bytes, range, total } = tail;
    const length = footerBytes(part, bytes, total);
    const start = total - length;
    const missing = range.start - start;
    const file = { total, version: tail.version };
    if (missing <= 0) {
      const whole = range.start === 0 && bytes.length === total ? bytes : undefined;
      return new RemotePart(options, file, bytes.subarray(start - range.start), whole);
    }
    const rest = await fetchOf(options, { start, end: range.start }, file);
    const footer = new Uint8Array(length);
    footer.set(rest.bytes.subarray(start - rest.range.start, range.start - rest.range.start));
    footer.set(bytes, missing);
    return new RemotePart(options, file, footer, undefined);
  }

  /**
   * The bytes of some ranges: those that are not kept are fetched, near ones together. Rejects with
   * `PartError`, `changed` where the server has another version by now.
   */
  async read(ranges: readonly ByteRange[], signal?: AbortSignal): Promise<Uint8Array[]> {
    const { kept } = this.#options;
    const found = ranges.map((range) => kept.find(this, range));
    const missing = ranges.filter((_, index) => !found[index]);
    if (missing.length === 0) return found as Uint8Array[];
    const asked = this.#isWhole ? [{ start: 0, end: this.file.total }] : together(missing);
    const [fetched] = await Promise.all([
      Promise.all(asked.map((range) => fetchOf(this.#options, range, this.file, signal))),
      this.#checkFooter(signal),
    ]);
    // Of a server that names no version each range is held against the footer as it is by now.
    if (this.#isWhole || this.file.version !== undefined) {
      for (const { range, bytes } of fetched) kept.keep(this, range, bytes);
    }
    return ranges.map((range, index) => found[index] ?? bytesIn(fetched, range));
  }

  /** A server that names no version is asked for the footer again: rows of others stand elsewhere. */
  async #checkFooter(signal: AbortSignal | undefined): Promise<void> {
    if (this.file.version !== undefined) return;
    const { total } = this.file;
    const start = total - this.footer.length;
    const now = await fetchOf(this.#options, { start, end: total }, this.file, signal);
    const bytes = now.bytes.subarray(start - now.range.start);
    if (bytes.some((byte, at) => byte !== this.footer[at])) {
      const { part } = this.#options;
      throw new PartError({ code: 'changed', part, detail: 'its footer is another one by now' });
    }
  }
}

function bytesIn(fetched: readonly FetchedRange[], { start, end }: ByteRange): Uint8Array {
  const source = fetched.find(({ range }) => range.start <= start && end <= range.end);
  if (!source) throw new Error(`the bytes ${start}-${end} were not fetched`);
  return source.bytes.subarray(start - source.range.start, end - source.range.start);
}

const fetchOf = (
  { url, part, onBytes }: RemotePartOptions,
  wanted: WantedRange,
  expected: FileVersion | undefined,
  signal?: AbortSignal,
): Promise<FetchedRange> => fetchRange(url, part, wanted, { expected, onBytes, signal });

function checkStated(
  part: string,
  expected: RemotePartOptions['expected'],
  { total, version }: FileVersion,
): void {
  if (expected?.bytes !== undefined && expected.bytes !== total) {
    const code = total < expected.bytes ? 'cut-off' : 'changed';
    throw new PartError({ code, part, detail: `${total} bytes instead of ${expected.bytes}` });
  }
  if (expected && 'version' in expected && expected.version !== version) {
    const detail = `${version ?? 'no version'}, before ${expected.version ?? 'none'}`;
    throw new PartError({ code: 'changed', part, detail });
  }
}

/** Bytes of the footer with its length and mark behind it. */
function footerBytes(part: string, tail: Uint8Array, total: number): number {
  const fail = (code: 'not-parquet' | 'corrupt' | 'too-large', detail: string): never => {
    throw new PartError({ code, part, detail });
  };
  const mark = String.fromCharCode(...tail.subarray(-4));
  // An encrypted footer ends with PARE.
  if (mark !== magic || total < 12) fail('not-parquet', `it ends with ${JSON.stringify(mark)}`);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const length = view.getUint32(tail.length - 8, true) + 8;
  if (length > total - 4) fail('corrupt', `a footer of ${length} bytes in a file of ${total}`);
  if (length > partLimits.footerBytes) {
    fail('too-large', `a footer of ${length} bytes of at most ${partLimits.footerBytes}`);
  }
  return length;
}

function together(ranges: readonly ByteRange[]): ByteRange[] {
  const joined: ByteRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start - last.end <= GAP) last.end = Math.max(last.end, end);
    else if (end > start) joined.push({ start, end });
  }
  return joined;
}
