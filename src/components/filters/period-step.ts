import type { StepMarkKind } from './step-mark.tsx';

/** A period that can be chosen on the slider. */
export interface PeriodStep {
  key: string;
  label: string;
  /** What to know about it: "sơ bộ", "9 tháng". */
  sublabel?: string | undefined;
  mark: StepMarkKind;
}

/** A step in one line, as it is read out. */
export const spokenStep = ({ label, sublabel }: PeriodStep): string =>
  sublabel === undefined ? label : `${label}, ${sublabel}`;
