import type { Indicator } from '../semantic/indicator.ts';
import { isComputed, type Observation } from '../semantic/observation.ts';
import { isWholeYear, yearOf } from '../semantic/period.ts';
import type { Place } from '../semantic/place.ts';
import type { Progress } from '../semantic/progress.ts';
import type { Language } from '../semantic/selection.ts';
import { formatInSentence } from './format-value.ts';
import { lowerFirst, nameAfterUnit, placePhrase } from './name-in-sentence.ts';
import { periodInSentence } from './period-label.ts';
import { shareReachedInWords } from './progress-standing.ts';

/** A stretch of a sentence; figures are strong, nothing else is. */
export interface Segment {
  text: string;
  strong?: true;
}

export interface SentenceFacts {
  observation: Observation;
  indicator: Indicator;
  place: Place;
  /** Who reports it: "Sở KH&CN Cao Bằng". */
  issuer?: string | undefined;
  /** The figure of the latest whole year before, to be set beside it. */
  earlier?: Observation | undefined;
  progress?: Progress | undefined;
  /** Where the report prints no total: its parts, told one by one and never added up. */
  parts?: readonly NamedPart[] | undefined;
}

interface NamedPart {
  name: string;
  observation: Observation;
}

export const sentenceText = (segments: readonly Segment[]): string =>
  segments.map(({ text }) => text).join('');

/** One plain sentence that can be read out, with all that limits the figure. */
export function sentence(facts: SentenceFacts, language: Language): Segment[] {
  const { parts = [] } = facts;
  const told =
    parts.length > 0
      ? inParts(facts, parts, language)
      : language === 'vi'
        ? vietnamese(facts)
        : english(facts);
  return [...told, ...tail(facts, language), { text: '.' }];
}

function vietnamese({ observation, indicator, place, issuer }: SentenceFacts): Segment[] {
  const figure: Segment = { text: formatInSentence(observation, indicator, 'vi'), strong: true };
  const lead = `${periodInSentence(observation.period, 'vi')}, `;
  const where = placePhrase(place, 'vi');
  if (observation.value === 0) {
    const what = lowerFirst(indicator.name.vi);
    return [{ text: `${lead}${where} không có ${what} (` }, figure, { text: ')' }];
  }
  const rest = nameAfterUnit(indicator, 'vi');
  return rest === undefined
    ? [{ text: `${lead}${accordingTo(issuer, where)}${lowerFirst(indicator.name.vi)} là ` }, figure]
    : [{ text: `${lead}${where} có ` }, figure, { text: ` ${rest}` }];
}

/** Money and rates are a department's own: not to be read as the whole province's. */
const accordingTo = (issuer: string | undefined, where: string): string =>
  issuer === undefined ? `${where}: ` : `theo báo cáo của ${issuer}, `;

function english({ observation, indicator, place }: SentenceFacts): Segment[] {
  const lead = periodInSentence(observation.period, 'en');
  const where = placePhrase(place, 'en');
  return [
    { text: `${lead}, ${where}: ${lowerFirst(indicator.name.en)} – ` },
    { text: formatInSentence(observation, indicator, 'en'), strong: true },
  ];
}

function inParts(
  { observation, indicator, place, issuer }: SentenceFacts,
  parts: readonly NamedPart[],
  language: Language,
): Segment[] {
  const lead = periodInSentence(observation.period, language);
  const where = placePhrase(place, language);
  const what = lowerFirst(indicator.name[language]);
  const subject = language === 'vi' ? `${accordingTo(issuer, where)}${what}` : `${where}, ${what}`;
  const told = parts.flatMap(({ name, observation: part }, index): Segment[] => [
    { text: index === 0 ? ' ' : '; ' },
    { text: formatInSentence(part, indicator, language), strong: true },
    { text: ` (${lowerFirst(name)})` },
  ]);
  return [{ text: `${lead}, ${subject}:` }, ...told];
}

function tail(facts: SentenceFacts, language: Language): Segment[] {
  return [
    ...planTail(facts, language),
    ...computedTail(facts, language),
    ...earlierTail(facts, language),
    ...coverageTail(facts, language),
  ];
}

/** A merged unit of which not all parts reported never looks complete, in words neither. */
function coverageTail({ observation: { coverage } }: SentenceFacts, language: Language): Segment[] {
  if (!coverage || coverage.have === coverage.of) return [];
  const { have, of } = coverage;
  return language === 'vi'
    ? [{ text: `; mới có số liệu của ${have}/${of} đơn vị cũ` }]
    : [{ text: `; figures of ${have} of ${of} former units only` }];
}

function planTail({ progress, indicator }: SentenceFacts, language: Language): Segment[] {
  if (!progress) return [];
  const plan = formatInSentence(progress.plan, indicator, language);
  const share: Segment = { text: shareReachedInWords(progress, language), strong: true };
  return language === 'vi'
    ? [{ text: `, đạt ` }, share, { text: ` kế hoạch (${plan})` }]
    : [{ text: `, ` }, share, { text: ` of the plan (${plan})` }];
}

function earlierTail({ earlier, indicator }: SentenceFacts, language: Language): Segment[] {
  if (!earlier || !isWholeYear(earlier.period)) return [];
  const year = yearOf(earlier.period.end);
  const figure = formatInSentence(earlier, indicator, language);
  const mark = isComputed(earlier) ? ` (${computedWord[language]})` : '';
  return language === 'vi'
    ? [{ text: `; cả năm ${year} là ${figure}${mark}` }]
    : [{ text: `; ${figure}${mark} in the whole of ${year}` }];
}

/** A figure that nobody printed is never read out as a printed one. */
function computedTail({ observation }: SentenceFacts, language: Language): Segment[] {
  return isComputed(observation) ? [{ text: ` (${computedWord[language]})` }] : [];
}

const computedWord = { vi: 'số tính ra', en: 'computed' };
