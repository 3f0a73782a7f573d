import { createPortal } from 'react-dom';
import { ChartFigure, type ChartFigureProps } from '../chart/chart-figure.tsx';
import { useChartStage } from '../chart/chart-stage.tsx';
import { useViewAddress } from '../chart/view-address.tsx';
import { ExportActions } from '../exports/export-actions.tsx';
import { useOpenSource } from '../source/source-context.tsx';

interface SourcedChartProps extends Omit<ChartFigureProps, 'id' | 'onOpenPoint' | 'onOpenSource'> {
  /** Where a point chooses its category instead of opening its source, as on a map. */
  onChoosePoint?: (category: number) => void;
}

/** A chart whose points and source notes open their origin over the page. */
export function SourcedChart({ onChoosePoint, ...props }: SourcedChartProps) {
  const { model, actions, bare = false, large = false } = props;
  const openSource = useOpenSource();
  const address = useViewAddress();
  const { isDrawn, host } = useChartStage(model, address, !bare);
  // A part of a card is no chart to be put elsewhere.
  if (!isDrawn(model) || (bare && host)) return null;
  const figure = (
    <ChartFigure
      {...props}
      id={bare ? undefined : model.id}
      // A title of a page's size would leave a frame little room for its chart.
      large={large && !host}
      // In a frame it is all that the page is about.
      {...(host ? { headingLevel: 1 } : {})}
      actions={
        <>
          {actions}
          <ExportActions model={model} address={address} />
        </>
      }
      onOpenPoint={({ observation }, category) => {
        if (onChoosePoint) onChoosePoint(category);
        else if (observation) openSource({ observation });
      }}
      onOpenSource={(sourceId) => openSource({ sourceId })}
    />
  );
  return host ? createPortal(figure, host) : figure;
}
