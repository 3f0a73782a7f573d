import { createContext, useContext, type ReactNode } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';

/** What stands in the plot of a page that is drawn at build, where nothing has a width. */
type StillDrawing = (model: ChartModel) => ReactNode;

const StillDrawingContext = createContext<StillDrawing | undefined>(undefined);

export const StillDrawingProvider = StillDrawingContext.Provider;

/** Undefined wherever charts draw themselves, which is in every browser. */
export const useStillDrawing = (): StillDrawing | undefined => useContext(StillDrawingContext);
