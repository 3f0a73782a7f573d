import { ChartFigure, type ChartFigureProps } from '../chart/chart-figure.tsx';
import { useOpenSource } from '../source/source-context.tsx';

type SourcedChartProps = Omit<ChartFigureProps, 'onOpenPoint' | 'onOpenSource'>;

/** A chart whose points and source notes open their origin over the page. */
export function SourcedChart(props: SourcedChartProps) {
  const openSource = useOpenSource();
  return (
    <ChartFigure
      {...props}
      onOpenPoint={({ observation }) => observation && openSource({ observation })}
      onOpenSource={(sourceId) => openSource({ sourceId })}
    />
  );
}
