import { strToU8, zipSync } from 'fflate';
import { base64Url } from '../base64-url.ts';

/**
 * What PptxGenJS asks of JSZip, done by the zip library that the app has: `vite.config.ts` puts it in
 * its place. Nothing is compressed, for the package is opened again at once (`make-deck.ts`).
 */
// eslint-disable-next-line no-restricted-syntax -- JSZip's is a default export, and that is imported.
export default class PlainZip {
  readonly #files: Record<string, Uint8Array> = {};

  /** Folders are made along with the files in them. */
  folder(): this {
    return this;
  }

  file(path: string, content: string, { base64 = false } = {}): this {
    this.#files[path] = base64 ? bytesOf(content) : strToU8(content);
    return this;
  }

  /** As bytes; as base64 where a package is to become a file of another. */
  async generateAsync({ type }: { type: string }): Promise<Uint8Array | string> {
    const bytes = zipSync(this.#files, { level: 0 });
    if (type === 'uint8array') return bytes;
    if (type === 'base64') return base64Url(bytes, '').replace(/^.*,/u, '');
    throw new TypeError(`no zip as ${type}`);
  }
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
