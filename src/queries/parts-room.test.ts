import { tableFromArrays } from 'apache-arrow';
import { expect, test } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { PartsRoom } from './parts-room.ts';
import type { Slice } from './parts-slice.ts';

/** Room for 1,000 bytes; `holds` is what the engine says that its tables take. */
function roomOf(holds: () => number) {
  const sent: { rows: number; bytes: number }[] = [];
  let asked = 0;
  const query = async () => {
    asked += 1;
    return tableFromArrays({ bytes: Float64Array.of(holds()) });
  };
  const engine = { query } as unknown as Engine;
  const room = new PartsRoom({ engine, bound: 1_000, slices: () => sent as unknown as Slice[] });
  return { room, sent, asked: () => asked };
}

test('while what was sent is within the bound, the engine is not asked', async () => {
  const { room, sent, asked } = roomOf(() => 5_000);
  sent.push({ rows: 10, bytes: 1_000 });
  expect(await room.isEnough()).toBe(true);
  expect(asked()).toBe(0);
});

test('what was sent may exceed the bound by far where the engine presses it together', async () => {
  let held = 78;
  const { room, sent, asked } = roomOf(() => held);
  sent.push({ rows: 10, bytes: 998 }, { rows: 1, bytes: 4 });
  expect(await room.isEnough()).toBe(true);
  expect(asked()).toBe(1);
  // What comes after counts as it was sent, until the engine is asked again.
  sent.push({ rows: 9, bytes: 900 });
  expect(await room.isEnough()).toBe(true);
  expect(asked()).toBe(1);
  expect(room.held.get().bytes).toBe(78);
  room.tell();
  expect(room.held.get()).toMatchObject({ rows: 20, bytes: 978 });
  sent.push({ rows: 9, bytes: 900 });
  held = 150;
  expect(await room.isEnough()).toBe(true);
  expect(asked()).toBe(2);
  expect(room.held.get().bytes).toBe(150);
});

test('where the engine holds too much there is no room until something is dropped', async () => {
  let held = 1_200;
  const { room, sent } = roomOf(() => held);
  sent.push({ rows: 10, bytes: 1_300 }, { rows: 1, bytes: 300 });
  expect(await room.isEnough()).toBe(false);
  sent.pop();
  held = 900;
  expect(await room.isEnough()).toBe(true);
});
