import type { ECharts } from 'echarts/core';
import { useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react';
import { chartKinds } from '../../charts/chart-kinds.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { hasBoxes, pointAt, type PointPlace } from '../../charts/point-at.ts';
import { echarts } from '../../charts/register-echarts.ts';
import { liveSeries, sceneOption } from '../../charts/scene-option.ts';
import { ChartHalo } from './chart-halo.tsx';
import { ChartTip } from './chart-tip.tsx';
import { DrawnECharts } from './drawn-echarts.tsx';

interface ChartPlotProps {
  model: ChartModel;
  context: ChartContext;
  height: number;
  /** The point that is walked to or pointed at. */
  current: PointPlace | undefined;
  onPoint: (place: PointPlace | undefined) => void;
  onOpen: (place: PointPlace) => void;
  /** The picture of the model is in the page (true), or there is none any more (false). */
  onDrawn: (isDrawn: boolean) => void;
}

interface PointEvent {
  seriesIndex?: number;
  dataIndex?: number;
}

/** The picture, drawn by ECharts. In a chunk of its own: the frame around it is there before. */
export function ChartPlot(props: ChartPlotProps) {
  const { model, context, height, current, onPoint, onOpen, onDrawn } = props;
  const { width } = context;
  const wrapper = useRef<DrawnECharts>(null);
  const scene = useMemo(() => chartKinds[model.kind].scene(model, context), [model, context]);
  const option = useMemo(() => sceneOption(scene, model, context), [scene, model, context]);
  const isLive = hasBoxes(scene);

  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    onDrawn(true);
    return () => onDrawn(false);
  }, [onDrawn]);

  const fades = model.series.length > 1;
  const highlighted = isLive ? (fades ? current?.series : undefined) : current;
  // Taken back before the next picture is drawn, which would else begin with what was pointed at.
  useLayoutEffect(() => {
    const chart: ECharts | undefined = wrapper.current?.getEchartsInstance();
    if (!chart || highlighted === undefined) return undefined;
    chart.dispatchAction({
      type: 'highlight',
      ...(typeof highlighted === 'number'
        ? { seriesName: liveSeries, dataIndex: highlighted }
        : { seriesIndex: highlighted.series, dataIndex: highlighted.point }),
    });
    return () => {
      if (!chart.isDisposed()) chart.dispatchAction({ type: 'downplay' });
    };
  }, [highlighted, option]);

  function placeOf(event: MouseEvent<HTMLElement>): PointPlace | undefined {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return pointAt(scene, model, { x: event.clientX - left, y: event.clientY - top });
  }
  function pointTo(place: PointPlace | undefined) {
    const isSame = place?.series === current?.series && place?.point === current?.point;
    if (!isSame) onPoint(place);
  }
  const pointer = {
    onMouseMove: (event: MouseEvent<HTMLElement>) => {
      const place = placeOf(event);
      wrapper.current
        ?.getEchartsInstance()
        .getZr()
        .setCursorStyle(place ? 'pointer' : 'default');
      pointTo(place);
    },
    onMouseLeave: () => pointTo(undefined),
    onClick: (event: MouseEvent<HTMLElement>) => {
      const place = placeOf(event);
      if (place) onOpen(place);
    },
  };
  // The areas of a map are found by ECharts.
  const events = useMemo(() => {
    const placeOfEvent = ({ seriesIndex, dataIndex }: PointEvent): PointPlace | undefined => {
      if (seriesIndex === undefined || dataIndex === undefined) return undefined;
      const isPoint = seriesIndex < latest.current.model.series.length;
      return isPoint ? { series: seriesIndex, point: dataIndex } : undefined;
    };
    return {
      mouseover: (event: PointEvent) => latest.current.onPoint(placeOfEvent(event)),
      globalout: () => latest.current.onPoint(undefined),
      click: (event: PointEvent) => {
        const place = placeOfEvent(event);
        if (place) latest.current.onOpen(place);
      },
    };
  }, []);

  const item = current && scene.series[current.series]?.items[current.point];
  return (
    <>
      <DrawnECharts
        key={isLive ? 'live' : 'full'}
        ref={wrapper}
        echarts={echarts}
        option={option}
        opts={svgRenderer}
        style={{ width, height }}
        {...(isLive ? pointer : { onEvents: events })}
      />
      {isLive && item && <ChartHalo marks={[...item.marks, ...(item.halo ? [item.halo()] : [])]} />}
      {current && item && (
        <ChartTip model={model} place={current} anchor={item.anchor} width={scene.width} />
      )}
    </>
  );
}

const svgRenderer = { renderer: 'svg' } as const;
