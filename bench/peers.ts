import { changeKinds, type ChangeKind } from './changes.ts';

export const peerNames = ['floor', 'plain', 'mosaic', 'perspective'] as const;
export type PeerName = (typeof peerNames)[number];

export interface Peer {
  name: PeerName;
  title: string;
  /** Its packages are the benchmark's own, and may not be there. */
  hasOwnPackages: boolean;
  /** The changes that it can be asked for. */
  kinds: readonly ChangeKind[];
}

export const peers: readonly Peer[] = [
  { name: 'floor', title: 'one small JSON and ECharts', hasOwnPackages: false, kinds: changeKinds },
  { name: 'plain', title: 'DuckDB-WASM and ECharts', hasOwnPackages: false, kinds: changeKinds },
  { name: 'mosaic', title: 'Mosaic vgplot', hasOwnPackages: true, kinds: changeKinds },
  {
    name: 'perspective',
    title: 'Perspective',
    hasOwnPackages: true,
    // It computes nothing over rows, and lets no single bar or line stand out.
    kinds: ['indicator', 'indicator again', 'period'],
  },
];

export const isPeerName = (text: string): text is PeerName =>
  (peerNames as readonly string[]).includes(text);
