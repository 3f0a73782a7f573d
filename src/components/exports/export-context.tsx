import { createContext, useContext } from 'react';
import type { PaletteName } from '../../charts/palette.ts';
import type { CollectOutcome } from '../../semantic/briefing.ts';
import type { ShownChart } from '../chart/chart-stage.tsx';

/** What can be made of a chart in a dialog: a picture, files of its figures, a frame for a portal. */
export type ExportKind = 'image' | 'data' | 'embed';

/** What the page around a chart can do with it. */
export interface ChartExports {
  /** `told` is said in the dialog as soon as it opens. */
  open: (kind: ExportKind, chart: ShownChart, told?: string) => void;
  /** The colours that pictures are copied in. */
  theme: PaletteName;
  /** Fetches what a picture needs, ahead of the click. */
  prepare: () => void;
  /** Puts the picture that was last chosen on the clipboard; false where the browser refuses. */
  copyPicture: (chart: ShownChart) => Promise<boolean>;
  /**
   * Puts the chart into the briefing at hand; gives back that briefing's title, and whether it is
   * still there once the page is left.
   */
  collect: (chart: ShownChart) => { outcome: CollectOutcome; title: string; lasts: boolean };
}

const ExportContext = createContext<ChartExports | undefined>(undefined);

export const ExportContextProvider = ExportContext.Provider;

/** Undefined where charts can't be taken along, as in a portal's frame. */
export const useChartExports = (): ChartExports | undefined => useContext(ExportContext);
