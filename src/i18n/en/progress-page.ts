import { counted, isOne } from './counted.ts';
import type { Messages } from '../vi/messages.ts';
import { upperFirst } from '../name-in-sentence.ts';

/** Without a band between the two thresholds there is nothing to be watched. */
const bands = (onTrack: string, watch: string): string =>
  onTrack === watch
    ? `On track from ${onTrack}; behind below ${onTrack}`
    : `On track from ${onTrack}; to be watched from ${watch}; behind below ${watch}`;

const indicators = (count: number) => counted(count, 'indicator');

export const progressPage: Messages['progressPage'] = {
  title: 'Progress against plans',
  worst: (place, what, share, time) =>
    `${place}: ${what} – ${share} of the plan with ${time} of the time gone`,
  worstSeason: (place, what, share, usual) =>
    `${place}: ${what} – ${share} of the plan; earlier years had reached ${usual} on average by then`,
  worstCeiling: (place, what, share, time) =>
    `${place}: ${what} – ${share} of the ceiling used with ${time} of the time gone`,
  worstLevel: (place, what, actual, plan) => `${place}: ${what} – ${actual}, planned ${plan}`,
  noneLate: 'Nothing is behind the plans that reports state',
  noneLateOf: (measured, unmeasured) =>
    `Of ${measured} measured nothing is behind its plan; ${unmeasured} could not be measured`,
  noneMeasured: (unmeasured) => `${indicators(unmeasured)} with a plan, and none could be measured`,
  nonePlanned: 'The reports shown state no planned figure',
  lead: (count) =>
    count === 1
      ? '1 indicator has a planned figure stated in a report.'
      : `${counted(count, 'indicator')} have planned figures stated in reports.`,
  worstFirst: ({ hasPinned, hasFirst, hasUnmeasured }) => {
    const heads = [
      ...(hasPinned ? ['what you watch'] : []),
      ...(hasFirst ? ['disbursement'] : []),
      ...(hasUnmeasured ? ['what can’t be computed yet'] : []),
    ];
    return heads.length === 0
      ? 'The furthest behind comes first.'
      : `${upperFirst(heads.join(', then '))} at the head; then the furthest behind first.`;
  },
  leadOwn: (count) => `${indicators(count)} measured against your own targets.`,
  nothing: 'No indicator matches the choice.',
  nothingMeasured: 'No indicator has both a plan and a figure to measure.',
  showAll: 'Show all',
  latest: 'Latest period with figures',
  year: 'Reporting period',
  topic: 'Topic',
  allTopics: 'All topics',
  order: 'Sort by',
  orders: { worst: 'Furthest behind first', name: 'Indicator', place: 'Place' },
  allReporting: (count) => `All ${counted(count, 'place')} with reports`,
  summary: 'Indicators by status',
  filterBy: (status, count, own) =>
    `Show only: ${status} (${count}${own > 0 ? `, and ${own} by own targets` : ''})`,
  ownCount: (count) => `+${count} own`,
  notMeasured: 'Not measured',
  listTitle: 'Done against planned',
  listSubtitle: 'Progress of each indicator',
  listHint: 'Press a row to see how it is calculated.',
  heads: {
    indicator: 'Indicator',
    figures: 'Done / planned',
    actual: 'Done',
    plan: 'Plan',
    unit: 'Unit',
    share: 'Progress',
    time: 'Time gone',
    expectedBySeason: 'Expected by now',
    pace: 'Pace',
    status: 'Status',
    remaining: 'Remaining',
    needed: 'Needed a month',
  },
  isLeft: (amount) => `${amount} left`,
  moreThan: (amount) => `more than ${amount}`,
  lessThanOne: (one) => `less than ${one}`,
  isNeeded: (amount) => `${amount} a month needed`,
  noPace: 'none',
  noPlanHere: 'The report states no planned figure',
  ownPlan: 'own target',
  ownPlanWord: 'Own target',
  watched: 'watched',
  marks: 'Thick tick at the end: the plan; dotted line: the share of time gone.',
  marksSeason:
    'Thick tick at the end: the plan; dotted line: what is expected by now; line below: the range of earlier years.',
  ownMark: 'Hollow tick: your own target, not a plan of the report.',
  toDate: 'the report gives no closing date; time is counted to the end of the figure’s month',
  noYear: (year) => `No figures of ${year} for the places shown.`,
  noTopic: (topic) => `There is no topic “${topic}”; all topics are shown.`,
  nothingOfChoice: 'No plan matches the choice',
  ruleLevel:
    'What isn’t counted up (as of a date, rates, ranks) is done once the planned level is reached; until then it is to be watched, and behind when the period is over.',
  rule: (onTrack, watch) =>
    `Pace = progress divided by the share of the plan’s time that has passed. ${bands(onTrack, watch)}.`,
  ruleSeason: (onTrack, watch) =>
    `Pace = progress divided by the share that earlier years had reached by then (where three years are missing: by the share of time passed). ${bands(onTrack, watch)}.`,
  changeRules: 'Change thresholds and path',
  onTrackFrom: 'On track from pace',
  watchFrom: 'To be watched from pace',
  apply: 'Apply',
  reset: 'Back to the usual thresholds',
  thresholdsProblem: {
    number: 'A threshold is a number above 0 and at most 5, such as 0.85.',
    order: 'The threshold “watch” can’t be above “on track”.',
  },
  path: 'Path of the plan',
  paths: { straight: 'Evenly with time', seasonal: 'By the place’s own season' },
  pathHint:
    'The seasonal path is an expectation out of at least three earlier years of the same place, not a reported figure.',
  noSeason:
    'No place has three years of figures of the same stretch; all plans are measured evenly with time.',
  someSeason: (count, of) =>
    `${count} of ${counted(of, 'indicator')} ${isOne(count) ? 'has' : 'have'} three years of figures of the same stretch and follow their season; the others are measured evenly with time.`,
  problems: 'Plans to look at',
  problemsLead: 'These figures aren’t used to compute progress.',
  noPlan: 'No plan stated: no progress computed',
  noPlanLead:
    'There is a figure, but the report states no plan. The missions of the department and what you watch come first.',
  noPlanOthers: (count) =>
    `${indicators(count)} more without a plan, not counted under “No plan stated” above`,
  statedRates: 'Rates as the reports state them',
  statedRatesLead: 'The rate as printed; no planned figure is inferred.',
  parts: 'Parts of a total, not progress',
  planOnly: (count) =>
    count === 1 ? '1 plan without a figure yet' : `${count} plans without a figure yet`,
  planOnlyLead:
    'The report states what is to be done in the period; no report states yet what was done in it.',
  columns: {
    indicator: 'Indicator',
    place: 'Place',
    figure: 'Figure',
    plan: 'Plan',
    period: 'Period',
    source: 'Source',
    status: 'Status',
    problem: 'Problem',
    actions: 'Action',
  },
  setTarget: 'Set a target',
  calculation: 'How the progress is computed',
  calculationOf: {
    actual: 'Done',
    plan: 'Plan',
    progress: 'Progress',
    time: 'Time gone',
    season: 'Expected from earlier years',
    pace: 'Pace',
    status: 'Status',
    remaining: 'Remaining',
    needed: 'Needed a month',
  },
  timeFormula: (passed, all, from, until, share) =>
    `${passed} / ${counted(all, 'day')} (${from} to ${until}) = ${share}`,
  seasonFormula: (years, mean) => `${years}; mean ${mean}`,
  levelPace:
    'Not counted up over time: it is reached or it isn’t, and isn’t divided by the time passed.',
  ceilingPace: 'Less is better: the plan is not to be exceeded.',
  boundedBelow:
    'The figure is a lower bound (“more than”), and so progress and pace are bounds too.',
  aboutFigure: 'The figure is approximate, and so are progress and pace.',
  statusRule: {
    done: 'progress from 100%',
    doneCeiling: 'the period is over and the ceiling was kept',
    overCeiling: 'the ceiling is exceeded',
    'on-track': (onTrack) => `pace from ${onTrack}`,
    watch: (watch, onTrack) => `pace from ${watch} to below ${onTrack}`,
    behind: (watch) => `pace below ${watch}`,
    levelWatch: 'not reached, and the period isn’t over',
    levelBehind: 'not reached, and the period is over',
  },
  neededFormula: (remaining, months) => `${remaining} / ${counted(months, 'month')} left`,
  computedNote:
    'Progress, pace, what remains and what is needed a month are computed; the report doesn’t print them.',
  openIndicator: 'Open the indicator',
  openSource: 'Source of the figure',
  openPlanSource: 'Source of the plan',
  years: 'Years side by side',
  yearsLead: 'Counted since 1 January, laid over one another by the time of the year.',
  yearsOf: (name, place) => `${name}, ${place}: counted since the start of the year`,
  yearsNone: 'No indicator has cumulative figures of two years or more for the places shown.',
  yearsStretch: 'Until',
  yearsNoSame: (stretch, year) =>
    `The latest figure is ${stretch} of ${year}; earlier years state none of the same stretch, so nothing is compared.`,
  yearsBeside: (stretch, year, now, earlier) =>
    `Same stretch (${stretch}): ${year}: ${now}; ${earlier}.`,
  yearIs: (year, figure) => `${year}: ${figure}`,
  yearIsNot: (year, reason) => `not against ${year}: ${reason}`,
};
