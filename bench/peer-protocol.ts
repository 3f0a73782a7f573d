import type { PlainChoice } from './plain/figures-sql.ts';

/** In CSS pixels. */
export interface PlotSize {
  width: number;
  height: number;
}

/** What a peer's page is given with its address, behind `#`. */
export interface PeerSettings {
  /** Parquet files that it loads: places first, then observations. */
  files: readonly string[];
  /** Folder of the floor's small files, with a slash at its end. */
  answers: string;
  /** The two charts that it opens with: columns of a place's years. */
  first: { place: string; indicators: readonly [string, string]; size: PlotSize };
  sizes: Record<PlainChoice['view'], PlotSize>;
}

/** What one change took, in ms from the call, and how many figures it drew. */
export interface PeerTimes {
  drawn: number;
  frame: number;
  rows: number;
}

declare global {
  interface Window {
    /** There once the first two charts are drawn. */
    __peer: {
      change: (choice: PlainChoice) => Promise<PeerTimes>;
    };
  }
}

export const settingsOfPage = (): PeerSettings =>
  JSON.parse(decodeURIComponent(location.hash.slice(1))) as PeerSettings;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Draws the first charts, tells that they are drawn (`data-peer="ready"` on the root element, or
 * `failed`), and lets itself be changed from then on.
 */
export async function servePeer(
  begin: (settings: PeerSettings) => Promise<(choice: PlainChoice) => Promise<number>>,
): Promise<void> {
  const root = document.documentElement;
  try {
    const draw = await begin(settingsOfPage());
    window.__peer = {
      async change(choice) {
        const start = performance.now();
        const rows = await draw(choice);
        const drawn = performance.now() - start;
        // The app's `__bench.ready` may wait for frames; those are in `frame` and not in `drawn`.
        await nextFrame();
        await nextFrame();
        return { drawn, frame: performance.now() - start, rows };
      },
    };
    root.dataset['peer'] = 'ready';
  } catch (error) {
    root.dataset['peer'] = 'failed';
    root.dataset['trouble'] = String(error);
    throw error;
  }
}
