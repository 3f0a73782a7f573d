import { loadData, type Connection } from './load-data.ts';
import { startCharts, type Charts } from './charts.ts';
import { figuresSql, type PlainChoice } from './figures-sql.ts';

export interface PlainSize {
  width: number;
  height: number;
}

/** What one change took, in ms from the call, and how many rows it drew. */
export interface PlainTimes {
  drawn: number;
  frame: number;
  rows: number;
}

declare global {
  interface Window {
    __plain: {
      load: (
        files: readonly string[],
        sizes: Record<PlainChoice['view'], PlainSize>,
      ) => Promise<void>;
      change: (choice: PlainChoice) => Promise<PlainTimes>;
    };
  }
}

let connection: Connection;
let charts: Charts;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

window.__plain = {
  async load(files, sizes) {
    const loaded = await loadData(files);
    connection = loaded.connection;
    charts = startCharts(sizes, loaded.names);
  },
  async change(choice) {
    const start = performance.now();
    const answer = await connection.query(figuresSql(choice));
    await charts.draw(choice, answer);
    const drawn = performance.now() - start;
    // The app's `__bench.ready` waits for two calm frames; so does this page.
    await nextFrame();
    await nextFrame();
    return { drawn, frame: performance.now() - start, rows: answer.numRows };
  },
};
