import { createContext, useContext, useEffect } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';

/** A chart of a page, and the address (path and query) of exactly the view that it belongs to. */
export interface ShownChart {
  model: ChartModel;
  address: string;
}

/** Where the charts of a page go: onto it, alone into a frame, or to someone who wants only models. */
export interface ChartStage {
  /** Tells of a chart with figures; what is returned tells that it is gone. Keeps its identity. */
  onShown: (chart: ShownChart) => () => void;
  isDrawn: (model: ChartModel) => boolean;
  /** Drawn in here instead of in its place. */
  host?: Element;
}

const ChartStageContext = createContext<ChartStage>({
  onShown: () => () => undefined,
  isDrawn: () => true,
});

export const ChartStageProvider = ChartStageContext.Provider;

/** Tells the stage of a chart, unless it is only a part of a card; gives back where it is drawn. */
export function useChartStage(model: ChartModel, address: string, isListed: boolean): ChartStage {
  const stage = useContext(ChartStageContext);
  const { onShown } = stage;
  useEffect(
    () => (isListed ? onShown({ model, address }) : undefined),
    [onShown, model, address, isListed],
  );
  return stage;
}
