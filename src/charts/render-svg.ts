import type { ChartContext } from './chart-context.ts';
import { chartKinds } from './chart-kinds.ts';
import type { ChartModel } from './chart-model.ts';
import { echarts } from './register-echarts.ts';

/** The chart as the text of an SVG file, without a page: for files, slides and the gallery. */
export function renderSvg(model: ChartModel, context: Omit<ChartContext, 'interactive'>): string {
  const kind = chartKinds[model.kind];
  const { width } = context;
  const height = kind.height(model, width);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(kind.option(model, { ...context, interactive: false }));
    return plain(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** Without what ECharts adds for a page that would bring the picture to life: marks, hover styles. */
const plain = (svg: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/ (?:ecmeta_\w+|class|pointer-events)="[^"]*"/g, '');
