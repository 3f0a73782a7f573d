import { ChartFigure, type ChartFigureProps } from '../chart/chart-figure.tsx';
import { ExportButtons } from '../exports/export-buttons.tsx';
import { useOpenSource } from '../source/source-context.tsx';

interface SourcedChartProps extends Omit<ChartFigureProps, 'onOpenPoint' | 'onOpenSource'> {
  /** Where a point chooses its category instead of opening its source, as on a map. */
  onChoosePoint?: (category: number) => void;
}

/** A chart whose points and source notes open their origin over the page. */
export function SourcedChart({ onChoosePoint, ...props }: SourcedChartProps) {
  const openSource = useOpenSource();
  return (
    <ChartFigure
      {...props}
      actions={
        <>
          {props.actions}
          <ExportButtons model={props.model} />
        </>
      }
      onOpenPoint={({ observation }, category) => {
        if (onChoosePoint) onChoosePoint(category);
        else if (observation) openSource({ observation });
      }}
      onOpenSource={(sourceId) => openSource({ sourceId })}
    />
  );
}
