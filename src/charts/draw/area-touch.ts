import type { AreaPaths } from '../layout/map-paths.ts';
import { path, type Box, type Mark } from './mark.ts';

/** Radius of the disc by which a small area or an islet is found. */
const reach = 12;

/**
 * Where the pointer finds an area beside its own fill: round a small one, round its islets, and at
 * the names of its archipelagos. It lies under all fills, so that no neighbour loses by it.
 */
export function areaTouch(
  { extent, isletRings }: AreaPaths,
  centre: { x: number; y: number },
  names: readonly { box: Box }[],
): Mark {
  const discs = [
    ...(extent < 2 * reach ? [centre] : []),
    ...isletRings.map(([x = 0, y = 0]) => ({ x, y })),
  ].map(
    ({ x, y }) =>
      `M${x - reach} ${y}a${reach} ${reach} 0 1 0 ${2 * reach} 0a${reach} ${reach} 0 1 0 ${-2 * reach} 0Z`,
  );
  const plates = names.map(
    ({ box }) => `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}Z`,
  );
  const d = [...discs, ...plates].join('') || `M${centre.x} ${centre.y}h1v1h-1Z`;
  return { ...path(d, { fill: 'transparent' }), z2: -4 };
}
