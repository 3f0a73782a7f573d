import type { EChartsType } from 'echarts/core';
import type { EChartsOption } from 'echarts';
import type { PeerSettings } from '../peer-protocol.ts';
import type { PlainChoice } from './figures-sql.ts';

export interface Figure {
  place: string;
  year: number;
  figure: number;
}

export interface Charts {
  /** The two charts that the page opens with. */
  drawFirst: (indicators: readonly string[], figures: readonly Figure[][]) => Promise<void>;
  /** Resolves when ECharts has told that it has finished. */
  draw: (choice: PlainChoice, figures: readonly Figure[]) => Promise<void>;
}

/** ECharts whole or in parts: this much of it is used. */
type Init = (element: HTMLElement | null, theme: null, size: object) => EChartsType;

const strong = '#b3261e';
const plain = '#7a9cc6';

/** Two charts to open with, and two more of which a change draws the one in view. */
export function startCharts(
  init: Init,
  { first, sizes }: PeerSettings,
  names: ReadonlyMap<string, string>,
): Charts {
  const started = new Map<string, EChartsType>();
  const chartIn = (id: string, size: object): EChartsType => {
    const chart = started.get(id) ?? init(document.getElementById(id), null, size);
    started.set(id, chart);
    return chart;
  };
  const nameOf = (place: string): string => names.get(place) ?? place;
  return {
    async drawFirst(indicators, figures) {
      await Promise.all(
        indicators.map((indicator, at) =>
          finish(chartIn(`first-${at + 1}`, first.size), columns(indicator, figures[at] ?? [])),
        ),
      );
    },
    draw: (choice, figures) => {
      const option = choice.view === 'ranking' ? ranking : lines;
      return finish(chartIn(choice.view, sizes[choice.view]), option(choice, figures, nameOf));
    },
  };
}

const finish = (chart: EChartsType, option: EChartsOption): Promise<void> =>
  new Promise((resolve) => {
    const onFinished = (): void => {
      chart.off('finished', onFinished);
      resolve();
    };
    chart.on('finished', onFinished);
    chart.setOption(option);
  });

const columns = (indicator: string, figures: readonly Figure[]): EChartsOption => ({
  animation: false,
  title: { text: indicator },
  grid: { left: 60, right: 20, top: 40, bottom: 30 },
  tooltip: { trigger: 'item' },
  xAxis: { type: 'category', data: figures.map(({ year }) => String(year)) },
  yAxis: { type: 'value' },
  series: [{ type: 'bar', color: plain, data: figures.map(({ figure }) => figure) }],
});

type Draw = (
  choice: PlainChoice,
  figures: readonly Figure[],
  nameOf: (place: string) => string,
) => EChartsOption;

const ranking: Draw = ({ chosen, indicator, to }, figures, nameOf) => ({
  animation: false,
  title: { text: `${indicator}, ${to}` },
  grid: { left: 140, right: 80, top: 40, bottom: 20 },
  tooltip: { trigger: 'item' },
  xAxis: { type: 'value' },
  yAxis: {
    type: 'category',
    inverse: true,
    data: figures.map(({ place }) => nameOf(place)),
    axisLabel: { interval: 0 },
  },
  series: [
    {
      type: 'bar',
      label: {
        show: true,
        position: 'right',
        formatter: ({ value }) => (value as number).toLocaleString('vi-VN'),
      },
      data: figures.map(({ place, figure }) => ({
        value: figure,
        itemStyle: { color: chosen.includes(place) ? strong : plain },
      })),
    },
  ],
});

const lines: Draw = ({ chosen, indicator, from, to }, figures, nameOf) => {
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
  const byPlace = new Map<string, Map<number, number>>();
  for (const { place, year, figure } of figures) {
    const own = byPlace.get(place) ?? new Map<number, number>();
    byPlace.set(place, own.set(year, figure));
  }
  return {
    animation: false,
    title: { text: `${indicator}, ${from}–${to}` },
    grid: { left: 60, right: 140, top: 40, bottom: 30 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: years.map(String) },
    yAxis: { type: 'value' },
    series: [...byPlace].map(([place, own]) => {
      const isChosen = chosen.includes(place);
      return {
        id: place,
        type: 'line' as const,
        name: nameOf(place),
        z: isChosen ? 3 : 2,
        lineStyle: { color: isChosen ? strong : plain, width: isChosen ? 3 : 1 },
        itemStyle: { color: isChosen ? strong : plain },
        symbolSize: 4,
        endLabel: { show: isChosen, formatter: '{a}' },
        emphasis: { focus: 'series' as const },
        data: years.map((year) => own.get(year) ?? null),
      };
    }),
  };
};
