import { firstCharts } from './make-answers.ts';
import type { Dataset } from './make-site.ts';
import type { PeerSettings } from './peer-protocol.ts';

/** A card's chart on the app's overview in a window of 1280 px. */
const firstSize = { width: 580, height: 260 };

const usual = { ranking: { width: 1100, height: 1500 }, lines: { width: 1100, height: 600 } };

/** What a peer is told of a dataset; `sizes` are those of the app's plots, where they are known. */
export const settingsFor = (
  { files, answers }: Dataset,
  sizes: PeerSettings['sizes'] = usual,
): PeerSettings => ({ files, answers, first: { ...firstCharts, size: firstSize }, sizes });
