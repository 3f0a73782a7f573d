import type { Words } from '../../../../i18n/words.ts';
import type { MarkerLook, NativeSeries, PointLook } from './native-chart.ts';
import { inks } from './scheme-colour.ts';

/** Of the marker that it makes hollow. */
const insideShare = 0.55;

/**
 * The insides of a line's hollow points as a series of its own, in the colour of the paper and
 * without a line: programs that fill every marker with the colour of its line have them hollow too.
 */
export function hollowPoints(
  name: string,
  pieces: readonly NativeSeries[],
  { messages }: Words,
): NativeSeries[] {
  const count = pieces[0]?.values.length ?? 0;
  const found = Array.from({ length: count }, (_, at) => {
    const piece = pieces.findIndex(
      ({ values, copied, look }) =>
        values[at] !== null && copied?.[at] === undefined && isHollow(look.marker),
    );
    return piece === -1 ? undefined : piece;
  });
  const looks = found.map((it): PointLook | undefined => {
    const marker = it === undefined ? undefined : pieces[it]?.look.marker;
    return isHollow(marker) ? { line: 'none', marker: inside(marker) } : undefined;
  });
  const first = looks.find((it) => it !== undefined);
  if (!first) return [];
  return [
    {
      name: `${name} (${messages.pptxExport.insidePoints})`,
      values: found.map((it, at) => (it === undefined ? null : (pieces[it]?.values[at] ?? null))),
      copied: found.map((it) => (it === undefined ? undefined : pieces.length - it)),
      look: first,
      points: looks,
      labels: [],
    },
  ];
}

const isHollow = (marker: PointLook['marker']): marker is MarkerLook =>
  marker !== undefined && marker !== 'none' && marker.fill === inks.paper;

const inside = ({ symbol, size }: MarkerLook): MarkerLook => ({
  symbol,
  size: Math.max(2, Math.round(size * insideShare)),
  fill: inks.paper,
  edge: inks.paper,
});
