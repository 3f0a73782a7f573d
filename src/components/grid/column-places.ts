/** Where a column stands, in px from the first one. */
export interface ColumnPlace {
  index: number;
  start: number;
  size: number;
}

/** Places of columns of these widths, from left to right. */
export function columnPlaces(widths: readonly number[]): ColumnPlace[] {
  let start = 0;
  return widths.map((size, index) => {
    const place = { index, start, size };
    start += size;
    return place;
  });
}

/** First column that is seen from `left` on, and the one after the last that `room` px let see. */
export function columnsInSight(
  places: readonly ColumnPlace[],
  left: number,
  room: number,
): { from: number; until: number } {
  const from = firstWhere(places, ({ start, size }) => start + size > left);
  const until = firstWhere(places, ({ start }) => start >= left + room);
  return { from, until: Math.max(from, until) };
}

/** Index of the first place that passes a test which all later ones pass too. */
function firstWhere(places: readonly ColumnPlace[], test: (place: ColumnPlace) => boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place && test(place)) high = middle;
    else low = middle + 1;
  }
  return low;
}
