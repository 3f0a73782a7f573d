import { createContext, useContext } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';

/** What can be taken along of a chart: its picture or its figures. */
export type ExportKind = 'image' | 'data';

export type OpenExport = (kind: ExportKind, model: ChartModel) => void;

const ExportContext = createContext<OpenExport | undefined>(undefined);

export const ExportContextProvider = ExportContext.Provider;

/** Opens the dialog that makes files of a chart; undefined where there is none. */
export const useOpenExport = (): OpenExport | undefined => useContext(ExportContext);
