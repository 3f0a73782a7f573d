import { chart } from './chart.ts';
import { compare } from './compare.ts';
import { compareControls } from './compare-controls.ts';
import { dataExport } from './data-export.ts';
import { boundaries, chartText, notes, progress, source, units } from './figures.ts';
import { frame } from './frame.ts';
import { imageExport } from './image-export.ts';
import { ownTargets } from './own-targets.ts';
import { filters, indicatorPage, overview } from './pages.ts';
import { planProblems } from './plan-problems.ts';
import { problems } from './problems.ts';
import { progressPage } from './progress-page.ts';
import { quality } from './quality.ts';
import { dataPage, states } from './states.ts';
import { watchList } from './watch-list.ts';

/** Vietnamese is the source; other languages have the same shape, which the compiler checks. */
export const vi = {
  boundaries,
  chart,
  chartText,
  compare,
  compareControls,
  dataExport,
  dataPage,
  filters,
  frame,
  imageExport,
  indicatorPage,
  notes,
  overview,
  ownTargets,
  planProblems,
  problems,
  progress,
  progressPage,
  quality,
  source,
  states,
  units,
  watchList,
};

export type Messages = typeof vi;
