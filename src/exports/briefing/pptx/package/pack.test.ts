import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pack } from './pack.ts';

const parts = () =>
  new Map([
    ['ppt/b.xml', strToU8('<b/>'.repeat(100))],
    ['[Content_Types].xml', strToU8('<Types/>')],
    ['ppt/media/a.png', new Uint8Array([1, 2, 3])],
  ]);
const turn = async () => undefined;

it('a file has all parts, the list of contents first', async () => {
  const read = unzipSync(await pack(parts(), '2026-11-21', turn));
  expect(Object.keys(read)).toEqual(['[Content_Types].xml', 'ppt/b.xml', 'ppt/media/a.png']);
  expect(strFromU8(read['ppt/b.xml'] ?? new Uint8Array())).toBe('<b/>'.repeat(100));
  expect(read['ppt/media/a.png']).toEqual(new Uint8Array([1, 2, 3]));
});

it('the same parts of the same day give the same bytes', async () => {
  const [a, b] = [await pack(parts(), '2026-11-21', turn), await pack(parts(), '2026-11-21', turn)];
  expect(a).toEqual(b);
  expect(await pack(parts(), '2026-11-22', turn)).not.toEqual(a);
});

it('packing gives way after each part, and stops when it is called off', async () => {
  let turns = 0;
  const stopped = pack(parts(), '2026-11-21', async () => {
    turns += 1;
    if (turns === 2) throw new Error('đủ rồi');
  });
  await expect(stopped).rejects.toThrow('đủ rồi');
  expect(turns).toBe(2);
});
