import { nth } from './nth.ts';
interface Label {
  /** Where its middle would like to be. */
  y: number;
  height: number;
}

interface Cluster {
  top: number;
  height: number;
  members: number[];
}

/**
 * Middles of labels that stand below one another without touching, each as near to its wish as the
 * others allow, in the order of the wishes and between `top` and `bottom`.
 */
export function spreadLabels(labels: readonly Label[], top: number, bottom: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => nth(labels, a).y - nth(labels, b).y);
  const clusters: Cluster[] = [];
  for (const index of order) {
    const { y, height } = nth(labels, index);
    let cluster: Cluster = settle({ top: y - height / 2, height, members: [index] }, top, bottom);
    for (
      let last = clusters.at(-1);
      last && last.top + last.height > cluster.top;
      last = clusters.at(-1)
    ) {
      clusters.pop();
      cluster = join(last, cluster, labels, top, bottom);
    }
    clusters.push(cluster);
  }
  const middles = new Array<number>(labels.length).fill(0);
  for (const { top: start, members } of clusters) {
    let at = start;
    for (const index of members) {
      const { height } = nth(labels, index);
      middles[index] = at + height / 2;
      at += height;
    }
  }
  return middles;
}

/** Two clusters as one, its middle where its members' wishes are best met. */
function join(
  a: Cluster,
  b: Cluster,
  labels: readonly Label[],
  top: number,
  bottom: number,
): Cluster {
  const members = [...a.members, ...b.members];
  let before = 0;
  let wish = 0;
  for (const index of members) {
    const { y, height } = nth(labels, index);
    wish += y - height / 2 - before;
    before += height;
  }
  return settle({ top: wish / members.length, height: before, members }, top, bottom);
}

const settle = (cluster: Cluster, top: number, bottom: number): Cluster => ({
  ...cluster,
  top: Math.max(top, Math.min(cluster.top, bottom - cluster.height)),
});
