import type { ChartModel } from '../../../../charts/chart-model.ts';
import { facetMembers } from '../../../../charts/layout/facet-contents.ts';
import { nth } from '../../../../charts/layout/nth.ts';
import type { ChartRoom } from './chart-room.ts';
import { lineChart } from './line-chart.ts';
import type { PlacedChart } from './placed-chart.ts';

type FacetChart = Pick<PlacedChart, 'chart' | 'shows'>;

/** Small plots as charts of their own, on one scale unless each has its own. */
export function facetCharts(model: ChartModel, room: ChartRoom): FacetChart[] {
  return facetMembers(model).map((members, at) => {
    const panel: ChartModel = { ...model, series: members.map((it) => nth(model.series, it)) };
    const { title } = nth(model.panels ?? [], at);
    const chart = lineChart(panel, room, {
      textSize: 10,
      title,
      ...(model.freeAxes ? {} : { shared: model }),
    });
    return { chart, shows: { ...panel, title } };
  });
}
