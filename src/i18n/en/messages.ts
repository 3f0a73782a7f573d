import type { Messages } from '../vi/messages.ts';
import { briefing } from './briefing.ts';
import { chart } from './chart.ts';
import { compare } from './compare.ts';
import { compareControls } from './compare-controls.ts';
import { dataExport } from './data-export.ts';
import { boundaries, chartText, notes, progress, source, units } from './figures.ts';
import { frame } from './frame.ts';
import { imageExport } from './image-export.ts';
import { ownTargets } from './own-targets.ts';
import { embedding } from './embedding.ts';
import { filters, indicatorPage, overview } from './pages.ts';
import { planProblems } from './plan-problems.ts';
import { pptxExport } from './pptx-export.ts';
import { problems } from './problems.ts';
import { progressPage } from './progress-page.ts';
import { quality } from './quality.ts';
import { reopen } from './reopen.ts';
import { sightTest } from './sight-test.ts';
import { dataPage, states } from './states.ts';
import { takeAlong } from './take-along.ts';
import { vintages } from './vintages.ts';
import { watchList } from './watch-list.ts';

export const en: Messages = {
  boundaries,
  briefing,
  chart,
  chartText,
  compare,
  compareControls,
  dataExport,
  dataPage,
  embedding,
  filters,
  frame,
  imageExport,
  indicatorPage,
  notes,
  overview,
  ownTargets,
  planProblems,
  pptxExport,
  problems,
  progress,
  progressPage,
  quality,
  reopen,
  sightTest,
  source,
  states,
  takeAlong,
  units,
  vintages,
  watchList,
};
