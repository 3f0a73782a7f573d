import { graphic } from 'echarts/core';

/** Part of a path that is drawn on a canvas or written as SVG. */
interface Pen {
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  arc: (x: number, y: number, radius: number, from: number, to: number) => void;
}

/** `strokes`: lines, four numbers each; every one begins anew, as does its pattern of dashes. */
const Strokes = graphic.extendShape({
  shape: { ends: [] as number[] },
  buildPath(pen: Pen, { ends }: { ends: number[] }) {
    for (let at = 0; at + 3 < ends.length; at += 4) {
      pen.moveTo(ends[at] ?? 0, ends[at + 1] ?? 0);
      pen.lineTo(ends[at + 2] ?? 0, ends[at + 3] ?? 0);
    }
  },
});

/** `discs`: circles, three numbers each. */
const Discs = graphic.extendShape({
  shape: { circles: [] as number[] },
  buildPath(pen: Pen, { circles }: { circles: number[] }) {
    for (let at = 0; at + 2 < circles.length; at += 3) {
      const [x = 0, y = 0, radius = 0] = circles.slice(at, at + 3);
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
    }
  },
});

/** Makes the shapes known by which `joinMarks` draws many marks as one. */
export function registerJoinedShapes(): void {
  graphic.registerShape('strokes', Strokes);
  graphic.registerShape('discs', Discs);
}
