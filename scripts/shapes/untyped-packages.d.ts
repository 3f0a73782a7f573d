declare module 'svg-maps__common' {
  export interface Map {
    label: string;
    viewBox: string;
    locations: { id: string; name: string; path: string }[];
  }
}

declare module 'polylabel' {
  /** The point of a polygon that lies farthest from its edges. */
  export default function polylabel(
    rings: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number];
}
