import { useMemo } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { formatNumber, formatShare } from '../../i18n/format-number.ts';
import { stepLabel } from '../../i18n/step-label.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { missingKinds, type Coverage, type Tally } from '../../semantic/coverage.ts';
import { vintageOf, type PlaceId } from '../../semantic/place.ts';
import type { StepKey } from '../../semantic/time-steps.ts';
import { cellText, lookOf, shareClasses } from './coverage-cells.ts';
import { CoverageSwatch, lookAttributes, signOf } from './coverage-swatch.tsx';
import styles from './coverage-table.module.css';
import { walkCells } from './walk-cells.ts';

interface CoverageTableProps {
  coverage: Coverage;
  catalogue: Catalogue;
  /** Address, behind the `#`, where the figures of a cell are shown. */
  addressOf: (placeId: PlaceId, step: StepKey) => string;
}

/** Up to so many columns have room to spare. */
const fewColumns = 8;

/** Places down, periods across: in each cell how many indicators are stated, or why none is. */
export function CoverageTable({ coverage, catalogue, addressOf }: CoverageTableProps) {
  const words = useWords();
  const { language } = words;
  const told = datasetWords[language];
  const groups = useMemo(
    () => inGroups(coverage, catalogue, language),
    [coverage, catalogue, language],
  );
  const periods = coverage.steps.map((step) => stepLabel(step, words));
  const isOne = coverage.indicatorIds.length === 1;
  const firstPlace = groups[0]?.rows[0]?.placeId;
  return (
    <div className={styles.coverage}>
      <ul className={styles.legend}>
        {!isOne && <li>{told.coverage.legend}:</li>}
        {(isOne ? shareClasses.slice(-1) : shareClasses).map((most, index) => (
          <li key={most}>
            <CoverageSwatch look={{ shareClass: isOne ? shareClasses.length - 1 : index }} />
            {isOne ? told.coverage.stated : told.coverage.upTo(formatShare(most, language))}
          </li>
        ))}
        {missingKinds
          .filter((kind) => coverage.total[kind] > 0)
          .map((kind) => (
            <li key={kind}>
              <CoverageSwatch look={{ missing: kind }} />
              {told.missing.inCell[kind]}
            </li>
          ))}
      </ul>
      <div className={styles.scroll}>
        <table
          role="grid"
          aria-label={told.coverage.caption}
          className={`${styles.table} ${periods.length <= fewColumns ? styles.few : ''}`}
          onKeyDown={walkCells}
        >
          <thead>
            <tr>
              <th scope="col">{told.coverage.place}</th>
              {periods.map((period) => (
                <th key={period} scope="col">
                  {period}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ vintage, rows }) => (
            <tbody key={vintage}>
              {groups.length > 1 && (
                <tr>
                  <th scope="rowgroup" colSpan={periods.length + 1}>
                    {vintage === '63' ? told.coverage.old : told.coverage.new}
                  </th>
                </tr>
              )}
              {rows.map(({ placeId, name, cells }) => (
                <tr key={placeId} data-place={placeId}>
                  <th scope="row">{name}</th>
                  {cells.map((tally, at) => {
                    const step = coverage.steps[at] ?? '';
                    return (
                      <td key={step}>
                        <Cell
                          tally={tally}
                          text={cellText(
                            tally,
                            { place: name, period: periods[at] ?? '' },
                            told,
                            language,
                          )}
                          content={
                            isOne ? told.coverage.stated : formatNumber(tally.stated, language)
                          }
                          address={addressOf(placeId, step)}
                          isFirst={placeId === firstPlace && at === 0}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}

interface CellProps {
  tally: Tally;
  text: string;
  content: string;
  address: string;
  /** The one that the tab key leads to first. */
  isFirst: boolean;
}

function Cell({ tally, text, content, address, isFirst }: CellProps) {
  const look = lookOf(tally);
  const attributes = {
    className: styles.cell,
    title: text,
    tabIndex: isFirst ? 0 : -1,
    'data-cell': '',
    'data-stated': tally.stated,
    ...lookAttributes(look),
  };
  // A plain link: a thousand of them would each watch the address.
  return tally.stated > 0 ? (
    <a href={`#${address}`} aria-label={text} {...attributes}>
      {content}
    </a>
  ) : (
    <span role="img" aria-label={text} {...attributes}>
      {signOf(look)}
    </span>
  );
}

function inGroups({ rows }: Coverage, catalogue: Catalogue, language: 'vi' | 'en') {
  const collator = new Intl.Collator(language);
  const named = rows
    .map((row) => ({
      ...row,
      name: catalogue.places.get(row.placeId)?.name[language] ?? row.placeId,
    }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return (['63', '34'] as const)
    .map((vintage) => ({ vintage, rows: named.filter((it) => vintageOf(it.placeId) === vintage) }))
    .filter((group) => group.rows.length > 0);
}
