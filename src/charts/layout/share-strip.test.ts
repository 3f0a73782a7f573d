import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOfStrip, sharesOfStrip } from './share-strip.ts';

describe('a strip that is shared out', () => {
  it('is cut in the middle between neighbours', () => {
    expect(sharesOfStrip([{ y: 60 }, { y: 20 }], 0, 100)).toEqual([
      { y: 40, height: 60 },
      { y: 0, height: 40 },
    ]);
  });

  it('is shared by points at one height', () => {
    const both = { y: 0, height: 100 };
    expect(sharesOfStrip([{ y: 50 }, { y: 50 }], 0, 100)).toEqual([both, both]);
  });

  it('comes out the same for all at once as one by one', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 70 });
    fc.assert(
      fc.property(heights, (ys) => {
        const points = ys.map((y) => ({ y }));
        const each = points.map((it) => shareOfStrip(points, it, 0, 100));
        expect(sharesOfStrip(points, 0, 100)).toEqual(each);
      }),
    );
  });
});
