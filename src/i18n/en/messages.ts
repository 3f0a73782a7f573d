import type { Messages } from '../vi/messages.ts';
import { chart } from './chart.ts';
import { compare } from './compare.ts';
import { compareControls } from './compare-controls.ts';
import { boundaries, chartText, notes, progress, source, units } from './figures.ts';
import { frame } from './frame.ts';
import { filters, indicatorPage, overview } from './pages.ts';
import { problems } from './problems.ts';
import { dataPage, states } from './states.ts';

export const en: Messages = {
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
