import type { ImportProblemCode } from './import-problem.ts';
import type { Question } from './table-import.ts';

const byQuestion: Readonly<
  Record<Exclude<Question['about'], 'missing'>, readonly ImportProblemCode[]>
> = {
  manner: ['value/asked'],
  pairs: ['value/asked'],
  place: ['place/ambiguous'],
  period: ['period/ambiguous'],
  indicator: ['indicator/unknown'],
};

const byMissing: Readonly<
  Record<Extract<Question, { about: 'missing' }>['what'], readonly ImportProblemCode[]>
> = {
  value: [],
  indicator: ['indicator/missing'],
  place: ['place/missing'],
  period: ['period/missing', 'period/plan-without'],
};

/** The problems that are none of the file's but wait for an answer to these questions. */
export const waitingCodes = (questions: readonly Question[]): ImportProblemCode[] => [
  ...new Set(
    questions.flatMap((it) => (it.about === 'missing' ? byMissing[it.what] : byQuestion[it.about])),
  ),
];
