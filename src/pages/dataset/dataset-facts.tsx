import page from '../../components/frame/page.module.css';
import type { Resource } from '../../datasets/data-package.ts';
import { useOpenSource } from '../../components/source/source-context.tsx';
import { useWords } from '../../components/words-context.tsx';
import { citationLanguage, issuerShort, shortCitation } from '../../i18n/citation.ts';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { formatBytes, formatNumber } from '../../i18n/format-number.ts';
import { periodLabel } from '../../i18n/period-label.ts';
import type { PackageState } from '../../queries/data-packages.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import {
  ageInMonths,
  freshnessOf,
  holdingsOf,
  oldAfterYears,
  type Freshness,
} from '../../semantic/freshness.ts';
import type { IsoDate } from '../../semantic/period.ts';
import type { StatedPeriods } from '../../semantic/stated-periods.ts';
import { RouteLink } from '../../url/route-link.tsx';
import styles from './dataset-page.module.css';

interface DatasetFactsProps {
  state: PackageState;
  stated: readonly StatedPeriods[];
  /** Of periods only the year is known in which they end. */
  areYears: boolean;
  sourceIds: readonly string[];
  catalogue: Catalogue;
  today: IsoDate;
}

/** What a dataset is made of, and how new what it holds is. */
export function DatasetFacts({
  state,
  stated,
  areYears,
  sourceIds,
  catalogue,
  today,
}: DatasetFactsProps) {
  const { language, messages } = useWords();
  const { facts, freshness: fresh } = datasetWords[language];
  const { descriptor } = state;
  const holdings = holdingsOf(stated);
  const sumOf = (key: 'figures' | 'plans') => holdings.reduce((sum, it) => sum + it[key], 0);
  const number = (value: number) => formatNumber(value, language);
  const sources = sourceIds.flatMap((id) => catalogue.sources.get(id) ?? []);
  const freshness = freshnessOf(stated, sources, today);
  const moreFilesOf = ({ parts = [] }: Resource): string[] =>
    parts.length > 1 ? [facts.andMore(number(parts.length - 1))] : [];
  return (
    <>
      <dl className={styles.facts}>
        {descriptor?.version !== undefined && (
          <div>
            <dt>{facts.version}</dt>
            <dd>{descriptor.version}</dd>
          </div>
        )}
        {descriptor?.created !== undefined && (
          <div>
            <dt>{facts.created}</dt>
            <dd>{formatDate(descriptor.created.slice(0, 10), 'day', language)}</dd>
          </div>
        )}
        {holdings.length > 0 && (
          <div>
            <dt>{facts.figures}</dt>
            <dd>
              {number(sumOf('figures'))}
              {sumOf('plans') > 0 && `, ${facts.plans(number(sumOf('plans')))}`}
            </dd>
          </div>
        )}
        {sources.length > 0 && (
          <div>
            <dt>{facts.documents}</dt>
            <dd>{number(sources.length)}</dd>
          </div>
        )}
        <div className={styles.files}>
          <dt>{state.origin === 'remote' ? facts.tables : facts.files}</dt>
          {descriptor?.resources.map((resource) => (
            <dd key={resource.name}>
              <code>{resource.path}</code>
              <span className={styles.dim}>
                {[
                  ...moreFilesOf(resource),
                  messages.dataPage.rows(number(state.resources.get(resource.name)?.rowCount ?? 0)),
                  ...(resource.bytes === undefined ? [] : [formatBytes(resource.bytes, language)]),
                ].join(' · ')}
              </span>
            </dd>
          ))}
        </div>
      </dl>
      {holdings.length > 0 && (
        <section className={page.section}>
          <h2 className={page.heading}>{fresh.title}</h2>
          <p className={page.small}>{fresh.asOf(formatDate(today, 'day', language))}</p>
          <FreshnessFacts
            freshness={freshness}
            of={holdings.filter((it) => it.newest).length}
            {...{ areYears, catalogue, today }}
          />
        </section>
      )}
    </>
  );
}

interface FreshnessFactsProps {
  freshness: Freshness;
  /** How many indicators have a figure of what was done. */
  of: number;
  areYears: boolean;
  catalogue: Catalogue;
  today: IsoDate;
}

function FreshnessFacts({ freshness, of, areYears, catalogue, today }: FreshnessFactsProps) {
  const { language } = useWords();
  const { freshness: told } = datasetWords[language];
  const openSource = useOpenSource();
  const { newest, document, old } = freshness;
  const age = newest && ageInMonths(newest, today);
  return (
    <dl className={styles.facts}>
      {newest && age !== undefined && (
        <div>
          <dt>{told.newest}</dt>
          <dd>
            <span className={styles.newest}>{periodLabel(newest, language)}</span>
            {!areYears && told.ago(Math.floor(age / 12), age % 12)}
          </dd>
        </div>
      )}
      <div>
        <dt>{told.document}</dt>
        <dd>
          {document ? (
            <button
              type="button"
              className="link-button"
              lang={citationLanguage(document)}
              onClick={() => openSource({ sourceId: document.id })}
            >
              {issuerShort(document, language)}, {shortCitation(document, language)}
            </button>
          ) : (
            told.noDocument
          )}
        </dd>
      </div>
      <div>
        <dt>{told.old(oldAfterYears)}</dt>
        <dd>
          {old.length === 0
            ? told.none
            : told.oldCount(formatNumber(old.length, language), formatNumber(of, language))}
          {old.length > 0 && (
            <details>
              <summary>{told.show}</summary>
              <ul>
                {old.map(({ indicatorId, newest: last }) => (
                  <li key={indicatorId}>
                    <RouteLink to="indicator" choose={{ indicator: indicatorId }}>
                      {catalogue.indicators.get(indicatorId)?.name[language] ?? indicatorId}
                    </RouteLink>
                    <span className={styles.dim}>{periodLabel(last, language)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </dd>
      </div>
    </dl>
  );
}
