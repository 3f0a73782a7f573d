import type { ChartModel } from '../../../../charts/chart-model.ts';
import type { Words } from '../../../../i18n/words.ts';
import type { NativeSeries } from './native-chart.ts';
import { barInk, barLook } from './point-look.ts';
import { pointWords } from './point-words.ts';
import { printedValue } from './printed-value.ts';
import { inks } from './scheme-colour.ts';

interface BarSeriesManner {
  words: Words;
  /** Of the figures on the bars, in points; undefined where there are none. */
  size: number | undefined;
}

/** The model's series as bars, each figure with its state, its bound and its own colour. */
export function barSeries(model: ChartModel, { words, size }: BarSeriesManner): NativeSeries[] {
  return model.series.map(({ name, role, points, divisor = model.divisor }) => ({
    name,
    values: points.map((it) => printedValue(it.value, divisor)),
    look: barLook('whole', barInk(role)),
    points: points.map((point, at) => {
      const own = model.categories[at]?.role ?? role;
      return point.state === 'whole' && own === role
        ? undefined
        : barLook(point.state, barInk(own));
    }),
    labels: points.map((point) =>
      size === undefined || point.value === null
        ? undefined
        : { text: pointWords(point, words), at: 'end', colour: inks.ink, size, isStrong: true },
    ),
  }));
}
