import { periodOfStep, type StepKey } from '../semantic/time-steps.ts';
import { periodLabel } from './period-label.ts';
import type { Words } from './words.ts';

/** A step of time as a reader says it: "2023", "Quý III/2023", "9 tháng 2023". */
export const stepLabel = (key: StepKey, { language }: Words): string =>
  key.length === 4 ? key : periodLabel(periodOfStep(key), language);
