import type { ChartModel } from '../../charts/chart-model.ts';
import type { ShownChart } from '../../components/chart/chart-stage.tsx';
import { figuresChecksum } from '../../exports/image/image-stamp.ts';
import type { BriefingItem } from '../../semantic/briefing.ts';
import type { ReadView } from './use-view-charts.tsx';

/** What an item's view has to say today. */
export type FoundChart =
  | { item: BriefingItem; state: 'reading' | 'failed' | 'absent' }
  | { item: BriefingItem; state: 'found'; chart: ShownChart; isChanged: boolean };

/** Each item with its chart, as far as its view has been read. */
export const foundCharts = (
  items: readonly BriefingItem[],
  views: ReadonlyMap<string, ReadView>,
): readonly FoundChart[] =>
  items.map((item) => {
    const read = views.get(item.view);
    if (!read) return { item, state: 'reading' };
    if (read === 'failed') return { item, state: 'failed' };
    const chart = read.find(({ model }) => model.id === item.chartId);
    if (!chart) return { item, state: 'absent' };
    return { item, state: 'found', chart, isChanged: checksumOf(chart.model) !== item.figures };
  });

const checksums = new WeakMap<ChartModel, string>();

/** Computed once: the list is looked through at every sign that is typed. */
function checksumOf(model: ChartModel): string {
  const checksum = checksums.get(model) ?? figuresChecksum(model);
  checksums.set(model, checksum);
  return checksum;
}
