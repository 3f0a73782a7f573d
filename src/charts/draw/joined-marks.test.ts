import { describe, expect, it } from 'vitest';
import { joinMarks } from './joined-marks.ts';
import { circle, line, path, text } from './mark.ts';

const grey = { stroke: '#999', lineWidth: 1.2 };
const face = { size: 12, weight: 400 } as const;

describe('joining marks', () => {
  it('makes one shape of all lines of a look, in the place of the first', () => {
    const name = text('Cao Bằng', 80, 5, face, '#111');
    const joined = joinMarks([line(0, 1, 10, 2, grey), name, line(10, 2, 20, 8, grey)]);
    expect(joined.map((it) => it.type)).toEqual(['strokes', 'text']);
    expect(joined[0]).toMatchObject({
      shape: { ends: [0, 1, 10, 2, 10, 2, 20, 8] },
      style: { ...grey, fill: 'none' },
      blur: { style: { opacity: 0.35 } },
    });
  });

  it('keeps apart what looks unlike: dashes, colours, what is drawn above', () => {
    const dashed = { ...grey, lineDash: [4, 4] };
    const lines = [line(0, 0, 1, 1, grey), line(1, 1, 2, 2, dashed), line(2, 2, 3, 3, grey)];
    expect(joinMarks(lines)).toMatchObject([
      { shape: { ends: [0, 0, 1, 1, 2, 2, 3, 3] } },
      { shape: { ends: [1, 1, 2, 2] } },
    ]);
    const raised = { ...line(0, 0, 1, 1, grey), z2: 9 };
    expect(joinMarks([line(0, 0, 1, 1, grey), raised])).toHaveLength(2);
  });

  it('joins discs, and leaves shapes of other kinds and turned ones as they are', () => {
    const discs = [circle(1, 2, 3, { fill: 'red' }), circle(4, 5, 3, { fill: 'red' })];
    expect(joinMarks(discs)).toMatchObject([
      { type: 'discs', shape: { circles: [1, 2, 3, 4, 5, 3] } },
    ]);
    const turned = { ...line(0, 0, 1, 1, grey), rotation: 1 };
    const square = path('M0 0h1v1Z', grey);
    expect(joinMarks([turned, turned, square, square])).toEqual([turned, turned, square, square]);
  });

  it('changes none of the marks that it was given', () => {
    const first = line(0, 0, 1, 1, grey);
    joinMarks([first, line(1, 1, 2, 2, grey)]);
    expect(first).toEqual(line(0, 0, 1, 1, grey));
  });
});
