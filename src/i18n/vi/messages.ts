import { chart } from './chart.ts';
import { compare } from './compare.ts';
import { compareControls } from './compare-controls.ts';
import { boundaries, chartText, notes, progress, source, units } from './figures.ts';
import { frame } from './frame.ts';
import { filters, indicatorPage, overview } from './pages.ts';
import { problems } from './problems.ts';
import { dataPage, states } from './states.ts';

/** Vietnamese is the source; other languages have the same shape, which the compiler checks. */
export const vi = {
  boundaries,
  chart,
  chartText,
  compare,
  compareControls,
  dataPage,
  filters,
  frame,
  indicatorPage,
  notes,
  overview,
  problems,
  progress,
  source,
  states,
  units,
};

export type Messages = typeof vi;
