import { expect, it } from 'vitest';
import { arrangeBody } from './arrange-body.ts';
import { places } from './slide-geometry.ts';

const words = 'Chỉ số này tăng liên tục trong cả giai đoạn. ';

it('a chart without words has the whole body', () => {
  const { caption, notes, room } = arrangeBody('lines', [' '], []);
  expect([caption, notes]).toEqual([undefined, undefined]);
  expect(room).toMatchObject({ x: places.body.x, y: places.body.y, width: places.body.width });
});

it('a caption stands over the chart and notes under it, and none touches another', () => {
  const { caption, notes, room } = arrangeBody('lines', [words], [words, words]);
  const footOf = (box = room) => box.y + box.height;
  expect(caption?.size).toBe(16);
  expect(footOf(caption?.box)).toBeLessThan(room.y);
  expect(footOf(room)).toBeLessThan(notes?.box.y ?? 0);
  expect(footOf(notes?.box)).toBeLessThanOrEqual(places.ruleAt);
});

it('however much is said, a chart has room, and what can be set is set beside it', () => {
  const { caption, notes, room } = arrangeBody(
    'columns',
    [words.repeat(40)],
    Array<string>(16).fill(words),
  );
  expect(room.height).toBeGreaterThanOrEqual(100);
  expect(caption?.size).toBeGreaterThanOrEqual(9);
  expect((caption?.box.y ?? 0) + (caption?.box.height ?? 0)).toBeLessThan(room.y);
  expect(room.y + room.height).toBeLessThan(notes?.box.y ?? 0);
  expect(arrangeBody('columns', [words.repeat(400)], []).room.height).toBeGreaterThanOrEqual(100);
});

it('many notes stand one after the other, in larger letters than below one another', () => {
  const notes = Array<string>(8).fill('Số sơ bộ.');
  expect(arrangeBody('lines', [], notes).notes).toMatchObject({
    paragraphs: [Array(8).fill('Số sơ bộ.').join(' ')],
    size: 13,
  });
});

it('beside a map words take a column, and the map all of the height', () => {
  const { caption, notes, room } = arrangeBody('map', [words.repeat(6)], [words]);
  for (const it of [caption, notes]) {
    expect((it?.box.x ?? 0) + (it?.box.width ?? 0)).toBeLessThan(room.x);
  }
  expect((caption?.box.y ?? 0) + (caption?.box.height ?? 0)).toBeLessThan(notes?.box.y ?? 0);
  expect(room.height).toBeGreaterThan(300);
  expect(room.x + room.width).toBeCloseTo(places.body.x + places.body.width);
});
