import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { answerOf, type PackedFile } from '../../src/app/from-folder/packed-file.ts';
import { packFile } from './pack-file.ts';

/** Runs the scripts as a page would, and reads what they hand over. */
async function unpack(path: string, content: Buffer) {
  const given = new Map<string, PackedFile>();
  const scripts = packFile(path, content);
  for (const { text } of scripts) {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a script is what is tested.
    new Function('packedFile', text)((of: string, file: PackedFile) => given.set(of, file));
  }
  const answer = await answerOf(path, async (asked) => given.get(asked));
  return {
    scripts,
    given,
    bytes: Buffer.from(await answer.arrayBuffer()),
    header: (name: string) => answer.headers.get(name),
  };
}

it('hands over a text, byte for byte, with a mark at its start and signs that end lines', async () => {
  const text = Buffer.from('\uFEFFTỉnh,"Số"\r\n</script>\u2028\\n,\'1\'\n', 'utf8');
  const { scripts, given, bytes, header } = await unpack('data/số liệu.csv', text);
  expect(scripts.map((it) => it.path)).toEqual(['data/số liệu.csv.js']);
  expect(given.get('data/số liệu.csv')).toHaveProperty('text');
  expect(bytes.equals(text)).toBe(true);
  expect(header('Content-Type')).toBe('text/csv');
});

it.each([
  ['no text at all', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ['text cut within a letter', Buffer.from('ắ', 'utf8').subarray(0, 2)],
  ['many pieces', Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * at * 31) % 251))],
  ['nothing', Buffer.alloc(0)],
])('hands over bytes that are %s', async (_, content) => {
  const { bytes } = await unpack('assets/engine.wasm', content);
  expect(bytes.equals(content)).toBe(true);
});

it('tells the type and the unpacked size of bytes, for those who compile or wait', async () => {
  const { scripts, header } = await unpack('assets/engine.wasm', Buffer.alloc(1_000_000, 0));
  expect(scripts.map(({ text }) => text.length < 5_000)).toEqual([true]);
  expect(header('Content-Type')).toBe('application/wasm');
  expect(header('Content-Length')).toBe('1000000');
});

it('spreads what stays large over scripts of about a megabyte, and misses none of them', async () => {
  const content = randomBytes(2_000_000);
  const { scripts, given, bytes } = await unpack('assets/engine.wasm', content);
  expect(scripts.map(({ path }) => path)).toEqual([
    'assets/engine.wasm.js',
    'assets/engine.wasm.1.js',
    'assets/engine.wasm.2.js',
  ]);
  expect(Math.max(...scripts.map(({ text }) => text.length))).toBeLessThan(1_100_000);
  expect(bytes.equals(content)).toBe(true);
  given.delete('assets/engine.wasm.1');
  const answer = answerOf('assets/engine.wasm', async (asked) => given.get(asked));
  await expect(answer).rejects.toThrow('a part of assets/engine.wasm is missing');
});

it('answers for a file that is not there as a server does', async () => {
  expect((await answerOf('data/none.csv', async () => undefined)).status).toBe(404);
});
