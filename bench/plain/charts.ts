import type { Table } from 'apache-arrow';
import * as echarts from 'echarts';
import type { PlainChoice } from './figures-sql.ts';
import type { PlainSize } from './plain-page.ts';

export interface Charts {
  /** Resolves when ECharts has told that it has finished. */
  draw: (choice: PlainChoice, answer: Table) => Promise<void>;
}

interface Figure {
  place: string;
  year: number;
  figure: number;
}

const strong = '#b3261e';
const plain = '#7a9cc6';

/** Two charts; a change draws the one in view. */
export function startCharts(
  sizes: Record<PlainChoice['view'], PlainSize>,
  names: ReadonlyMap<string, string>,
): Charts {
  const start = (view: PlainChoice['view']) =>
    echarts.init(document.getElementById(view), null, sizes[view]);
  const charts = { ranking: start('ranking'), lines: start('lines') };
  const nameOf = (place: string): string => names.get(place) ?? place;
  return {
    draw: (choice, answer) =>
      new Promise((resolve) => {
        const figures = readFigures(answer);
        const chart = charts[choice.view];
        const option = choice.view === 'ranking' ? ranking : lines;
        const onFinished = (): void => {
          chart.off('finished', onFinished);
          resolve();
        };
        chart.on('finished', onFinished);
        chart.setOption(option(choice, figures, nameOf));
      }),
  };
}

function readFigures(answer: Table): Figure[] {
  return answer.toArray().map((row: Record<string, unknown>) => ({
    place: String(row['place_id']),
    year: Number(row['year']),
    figure: Number(row['figure']),
  }));
}

type Draw = (
  choice: PlainChoice,
  figures: readonly Figure[],
  nameOf: (place: string) => string,
) => echarts.EChartsOption;

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
