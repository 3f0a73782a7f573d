/** How a picture may come to be seen: as it is, copied, by eyes that lack a cone, or projected. */
export const sights = ['original', 'grey', 'protan', 'deutan', 'tritan', 'projector'] as const;
export type Sight = (typeof sights)[number];

/** Shares of linear red, green and blue, and what is added whatever they are. */
type Row = readonly [red: number, green: number, blue: number, added: number];

/** What becomes of linear light: a row each for red, green and blue. */
type SightMatrix = readonly [Row, Row, Row];

/** A photocopier sees luminance (ITU-R BT.709, on which sRGB is built). */
const luminance: Row = [0.2126, 0.7152, 0.0722, 0];

/**
 * The least contrast of a projected picture, by ANSI/INFOCOMM 3M-2011 for passive viewing: the light
 * of the room lifts black to a seventh of white.
 */
const projectedContrast = 7;
const washed = 1 - 1 / projectedContrast;

/**
 * The dichromats are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), at severity 1. They count in linear
 * light, as SVG filters do; on encoded values they would come out wrong.
 */
export const sightMatrices: Readonly<Record<Sight, SightMatrix>> = {
  original: [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
  ],
  grey: [luminance, luminance, luminance],
  protan: [
    [0.152286, 1.052583, -0.204868, 0],
    [0.114503, 0.786281, 0.099216, 0],
    [-0.003882, -0.048116, 1.051998, 0],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968, 0],
    [0.280085, 0.672501, 0.047413, 0],
    [-0.01182, 0.04294, 0.968881, 0],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779, 0],
    [-0.078411, 0.930809, 0.147602, 0],
    [0.004733, 0.691367, 0.3039, 0],
  ],
  projector: [
    [washed, 0, 0, 1 - washed],
    [0, washed, 0, 1 - washed],
    [0, 0, washed, 1 - washed],
  ],
};

/** The same as an SVG `feColorMatrix` takes it, which must count in `linearRGB`. */
export function filterValues(sight: Sight): string {
  const rows = sightMatrices[sight].map(([red, green, blue, added]) =>
    [red, green, blue, 0, added].join(' '),
  );
  return [...rows, '0 0 0 1 0'].join(' ');
}
