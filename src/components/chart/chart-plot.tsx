import EChartsCore from 'echarts-for-react/esm/core';
import type { ECharts } from 'echarts/core';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { chartKinds } from '../../charts/chart-kinds.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { echarts } from '../../charts/register-echarts.ts';
import { sceneOption } from '../../charts/scene-option.ts';
import { ChartTip } from './chart-tip.tsx';
import type { PointPlace } from './walk-points.ts';

interface ChartPlotProps {
  model: ChartModel;
  context: ChartContext;
  height: number;
  /** The point that is walked to or pointed at. */
  current: PointPlace | undefined;
  onPoint: (place: PointPlace | undefined) => void;
  onOpen: (place: PointPlace) => void;
  /** The picture is ordered anew (false), or its drawing is finished (true). */
  onDrawn: (isDrawn: boolean) => void;
}

interface PointEvent {
  seriesIndex?: number;
  dataIndex?: number;
}

/** The picture, drawn by ECharts. In a chunk of its own: the frame around it is there before. */
export function ChartPlot(props: ChartPlotProps) {
  const { model, context, height, current } = props;
  const wrapper = useRef<EChartsCore>(null);
  const scene = useMemo(() => chartKinds[model.kind].scene(model, context), [model, context]);
  const option = useMemo(() => sceneOption(scene, model, context), [scene, model, context]);

  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    const chart: ECharts | undefined = wrapper.current?.getEchartsInstance();
    latest.current.onDrawn(false);
    // Not left to the wrapper: it takes the first change of size for the first layout and drops it.
    const { width } = context;
    if (chart && (chart.getWidth() !== width || chart.getHeight() !== height)) {
      chart.resize({ width, height });
    }
    askToFinish(chart);
  }, [option, context, height]);

  const events = useMemo(() => {
    const placeOf = ({ seriesIndex, dataIndex }: PointEvent): PointPlace | undefined => {
      if (seriesIndex === undefined || dataIndex === undefined) return undefined;
      const isPoint = seriesIndex < latest.current.model.series.length;
      return isPoint ? { series: seriesIndex, point: dataIndex } : undefined;
    };
    return {
      finished: () => latest.current.onDrawn(true),
      mouseover: (event: PointEvent) => latest.current.onPoint(placeOf(event)),
      globalout: () => latest.current.onPoint(undefined),
      click: (event: PointEvent) => {
        const place = placeOf(event);
        if (place) latest.current.onOpen(place);
      },
    };
  }, []);

  useEffect(() => {
    const chart: ECharts | undefined = wrapper.current?.getEchartsInstance();
    if (!chart) return;
    chart.dispatchAction({ type: 'downplay' });
    if (!current) return;
    const { series: seriesIndex, point: dataIndex } = current;
    chart.dispatchAction({ type: 'highlight', seriesIndex, dataIndex });
  }, [current, option]);

  const anchor = current && scene.series[current.series]?.items[current.point]?.anchor;
  return (
    <>
      <EChartsCore
        ref={wrapper}
        echarts={echarts}
        option={option}
        notMerge
        opts={svgRenderer}
        style={{ height, width: '100%' }}
        onEvents={events}
        onChartReady={askToFinish}
        autoResize={false}
      />
      {current && anchor && (
        <ChartTip model={model} place={current} anchor={anchor} width={scene.width} />
      )}
    </>
  );
}

/**
 * ECharts tells that it has finished within `setOption`, before the wrapper listens and before this
 * component knows of the new option. One more frame makes it tell again when both do.
 */
function askToFinish(chart: ECharts | undefined): void {
  chart?.getZr().refresh();
}

const svgRenderer = { renderer: 'svg' } as const;
