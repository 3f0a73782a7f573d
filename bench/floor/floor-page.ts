import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { servePeer } from '../peer-protocol.ts';
import { startCharts, type Figure } from '../plain/charts.ts';
import {
  populationId,
  type FirstAnswer,
  type IndicatorAnswer,
  type PlacesAnswer,
} from './answer.ts';
import { calculate } from './calculate.ts';

use([BarChart, LineChart, GridComponent, TitleComponent, TooltipComponent, CanvasRenderer]);

void servePeer(async (settings) => {
  const fetched = new Map<string, Promise<unknown>>();
  const answer = <Answer>(name: string): Promise<Answer> => {
    const known =
      fetched.get(name) ??
      fetch(`${settings.answers}${name}.json`).then((it) => it.json() as Promise<unknown>);
    fetched.set(name, known);
    return known as Promise<Answer>;
  };
  const names = new Map<string, string>();
  const charts = startCharts((...of) => init(...of), settings, names);
  const { place, indicators } = settings.first;
  const { charts: first } = await answer<FirstAnswer>('first');
  const figuresOf = (chart: FirstAnswer['charts'][number]): Figure[] =>
    chart.map(([year, figure]) => ({ place, year, figure }));
  await charts.drawFirst(indicators, first.map(figuresOf));
  return async (choice) => {
    const [places, own, population] = await Promise.all([
      answer<PlacesAnswer>('places'),
      answer<IndicatorAnswer>(choice.indicator),
      answer<IndicatorAnswer>(populationId),
    ]);
    for (const [id, name] of Object.entries(places)) names.set(id, name);
    const figures = calculate(choice, own, population);
    await charts.draw(choice, figures);
    return figures.length;
  };
});
