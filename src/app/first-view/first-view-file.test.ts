import { expect, it } from 'vitest';
import { assembled, drawingFor, recoloured } from './first-view-file.ts';

it('markup is put together of what is written and what the other has', () => {
  expect(assembled('<p>sáng</p><b>1</b>', [[0, 3], 'tối', [7, 19]])).toBe('<p>tối</p><b>1</b>');
});

it('the widest drawing that fits is taken, else the narrowest', () => {
  const drawings = { 580: 'c', 328: 'a', 343: 'b' };
  expect(drawingFor(drawings, 328)).toBe('a');
  expect(drawingFor(drawings, 342)).toBe('a');
  expect(drawingFor(drawings, 343)).toBe('b');
  expect(drawingFor(drawings, 2000)).toBe('c');
  expect(drawingFor(drawings, 200)).toBe('a');
  expect(drawingFor({}, 200)).toBeUndefined();
});

it('colours are exchanged, and words that look like numbers of them are not', () => {
  const svg = '<path fill="#0f5f8f"/><text fill="#15212b">#1 · 0f5f8f</text>';
  expect(recoloured(svg, { '#0f5f8f': '#5fb0e5', '#15212b': '#eef2f5' })).toBe(
    '<path fill="#5fb0e5"/><text fill="#eef2f5">#1 · 0f5f8f</text>',
  );
});
