import { expect, it } from 'vitest';
import { chartKinds } from '../../src/charts/chart-kinds.ts';
import type { ChartModel } from '../../src/charts/chart-model.ts';
import { echarts } from '../../src/charts/register-echarts.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { examples } from './examples.ts';

// A plot is drawn anew into the same canvas when a window, a phone or a sheet of paper changes its
// width, and another model takes the place of the one before. Nothing of the old drawing may stay.

/** Draws the models at these widths one after another on one canvas; gives back the last drawing. */
function drawn(steps: readonly { model: ChartModel; width: number }[]): string[] {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 10, height: 10 });
  try {
    for (const { model, width } of steps) {
      const kind = chartKinds[model.kind];
      const words = wordsIn('vi');
      const context = {
        width,
        theme: 'light',
        words,
        reducedMotion: true,
        interactive: true,
      } as const;
      chart.resize({ width, height: kind.height(model, width) });
      chart.setOption(kind.option(model, context), { notMerge: true });
      chart.renderToSVGString();
    }
    return shapesOf(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** What is seen, without the running numbers that ECharts gives to classes and clips. */
const shapesOf = (svg: string): string[] =>
  [...svg.matchAll(/<(?:path|text|circle|rect|polyline)[^>]*>[^<]*/g)].map(([tag]) =>
    tag.replace(/ (?:class|ecmeta_\w+|clip-path)="[^"]*"/g, ''),
  );

it.each(Object.entries(examples))(
  '%s is drawn at a new width as if it were the first',
  (_, model) => {
    const widths = [320, 1204, 560];
    const steps = widths.map((width) => ({ model, width }));
    for (const count of [2, 3]) {
      const last = steps.slice(count - 1, count);
      expect(drawn(steps.slice(0, count)), String(widths[count - 1])).toEqual(drawn(last));
    }
  },
);

it('another model of a kind leaves nothing of the one before', () => {
  const models = Object.values(examples);
  for (const [at, model] of models.entries()) {
    const before = models.slice(0, at).findLast((it) => it.kind === model.kind);
    if (!before) continue;
    const steps = [before, model].map((it) => ({ model: it, width: 640 }));
    // Which of two series of one depth is drawn first is left to the canvas.
    expect(drawn(steps).sort(), model.title).toEqual(drawn(steps.slice(1)).sort());
  }
});
