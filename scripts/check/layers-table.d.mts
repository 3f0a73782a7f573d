export interface Layers {
  layers: { folder: string; row: number; may: string[]; purpose: string }[];
  vendors: { package: string; only: string[] }[];
}

export function readLayers(): Layers;
export function layersTable(layers: Layers): string;
