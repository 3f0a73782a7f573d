import { FigureButton } from '../../components/figures/figure-button.tsx';
import { PlainTable } from '../../components/figures/plain-table.tsx';
import tableStyles from '../../components/figures/figures-table.module.css';
import { RemarkText } from '../../components/source/remark-text.tsx';
import { useOpenSource } from '../../components/source/source-context.tsx';
import { useWords } from '../../components/words-context.tsx';
import { citationLanguage, fullCitation } from '../../i18n/citation.ts';
import { formatFigure, scaleFor, withUnit } from '../../i18n/format-value.ts';
import { computationText } from '../../i18n/formula-text.ts';
import { printedParts } from '../../i18n/printed-parts.ts';
import { periodAlone } from '../../i18n/compared.ts';
import { cutOffLabel } from '../../i18n/period-label.ts';
import { vintageHistory } from '../../i18n/vintage-text.ts';
import { memberLabel, type Catalogue } from '../../semantic/catalogue.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import {
  isPartlyCovered,
  observationKey,
  originsOf,
  type Observation,
} from '../../semantic/observation.ts';
import { isPartYear } from '../../semantic/period.ts';
import { vintagesOf, type Vintage } from '../../semantic/vintage.ts';

interface FiguresTableProps {
  figures: readonly Observation[];
  indicator: Indicator;
  catalogue: Catalogue;
  placeName: (placeId: string) => string;
  /** Earlier values of the indicator's figures. */
  vintages: readonly Vintage[];
}

/** Every figure of an indicator as it stands in its report. */
export function FiguresTable({
  figures,
  indicator,
  catalogue,
  placeName,
  vintages,
}: FiguresTableProps) {
  const words = useWords();
  const { language, messages } = words;
  const { figuresColumns: columns, total, plan } = messages.indicatorPage;
  const openSource = useOpenSource();
  return (
    <PlainTable
      columns={[
        columns.place,
        columns.period,
        columns.part,
        columns.value,
        columns.asPrinted,
        columns.source,
        columns.note,
      ]}
      figures={3}
    >
      {figures.map((observation) => {
        const { value, qualifier, period, breakdown, kind, sourceId, note, coverage } = observation;
        const scale = scaleFor(indicator, [value], language);
        const source = catalogue.sources.get(sourceId);
        const printed = printedParts(observation, catalogue, language);
        const computation = computationText(observation, catalogue, words);
        const partYear = kind === 'actual' && indicator.measure === 'flow' && isPartYear(period);
        return (
          <tr key={observationKey(observation)}>
            <th scope="row" className={tableStyles.short}>
              {placeName(observation.placeId)}
            </th>
            <td>
              {periodAlone(observation, words)}
              {partYear && (
                <span className={tableStyles.mark}> · {messages.notes.partYearShort}</span>
              )}
              {coverage && isPartlyCovered(observation) && (
                <span className={tableStyles.mark}>
                  {' '}
                  ·{' '}
                  {messages.notes.coverageOf(
                    coverage.have,
                    coverage.of,
                    coverage.from.map((it) => placeName(it.placeId)).join(', '),
                  )}
                </span>
              )}
              {computation !== undefined && (
                <span className={tableStyles.mark}> · {messages.compare.computed}</span>
              )}
              {period.asOf !== undefined && (
                <span className={tableStyles.mark}> · {cutOffLabel(period, language)}</span>
              )}
            </td>
            <td className={tableStyles.short}>
              {kind === 'plan'
                ? plan
                : breakdown
                  ? memberLabel(catalogue, breakdown, language)
                  : total}
            </td>
            <td className={tableStyles.value} data-value={value} data-source={sourceId}>
              <FigureButton observation={observation}>
                {withUnit(formatFigure(value, qualifier, scale, language), scale.unit)}
              </FigureButton>
            </td>
            <td>
              {printed.parts.map(({ asPrinted, place }, at) => (
                <span key={at}>
                  {at > 0 && printed.between}
                  <span lang="vi">“{asPrinted}”</span>
                  {place !== '' && ` (${place})`}
                </span>
              ))}
            </td>
            <td>
              <button
                type="button"
                className="link-button"
                lang={citationLanguage(source)}
                onClick={() => openSource({ observation })}
              >
                {fullCitation(source, observation, language)}
              </button>
            </td>
            <td className={tableStyles.note}>
              <RemarkText
                text={[
                  ...(computation === undefined
                    ? []
                    : [`${messages.compare.formula}: ${computation}.`]),
                  ...(note ? [note[language]] : []),
                  ...originsOf(observation).flatMap((it) => {
                    const earlier = vintagesOf(it, vintages);
                    return earlier.length === 0
                      ? []
                      : [messages.vintages.short(vintageHistory(it, earlier, catalogue, words))];
                  }),
                ].join(' ')}
              />
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}
