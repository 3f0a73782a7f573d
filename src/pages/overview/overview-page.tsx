import { useMemo, useState, useTransition } from 'react';
import { ViewAddress } from '../../components/chart/view-address.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { ChartGrid } from '../../components/figures/chart-grid.tsx';
import { PlanGrid } from '../../components/figures/plan-grid.tsx';
import { PlanProblems } from '../../components/figures/plan-problems.tsx';
import { SentenceView } from '../../components/figures/sentence-view.tsx';
import { TopicTable } from '../../components/figures/topic-table.tsx';
import { Late } from '../../components/states/late.tsx';
import { Notices } from '../../components/states/notices.tsx';
import { useShown } from '../../components/states/use-shown.ts';
import { useMediaQuery } from '../../components/use-media-query.ts';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { useWords } from '../../components/words-context.tsx';
import { loadingText } from '../../i18n/loading-text.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { useCatalogue, useConfig } from '../../queries/data-access-context.tsx';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';
import { useHasOverview, useOverview } from '../../queries/use-observations.ts';
import { inCurrentBoundary } from '../../semantic/current-boundary.ts';
import type { Place } from '../../semantic/place.ts';
import { isFromReport } from '../../semantic/own-report.ts';
import { RouteLink } from '../../url/route-link.tsx';
import { useSelection } from '../../url/use-selection.ts';
import { useThresholds } from '../rules/use-thresholds.ts';
import { NothingHere } from '../elsewhere/nothing-here.tsx';
import { HeadlineCard } from './headline-card.tsx';
import type { HeadlineCardModel } from './headline-card-model.ts';
import { LateWatched } from './late-watched.tsx';
import { OverviewFilters } from './overview-filters.tsx';
import { openingYear, overviewModel, yearsOf } from './overview-model.ts';
import styles from './overview-page.module.css';
import { usePlace } from './use-place.ts';

/** How does this place stand this year? */
export function OverviewPage() {
  const { messages } = useWords();
  const catalogue = useCatalogue();
  const { place, notices } = usePlace(catalogue);
  return place ? (
    <OverviewOf place={place} notices={notices} />
  ) : (
    <p className={page.lead}>
      <RouteLink to="data">{messages.frame.noPlaces}</RouteLink>
    </p>
  );
}

function OverviewOf({ place, notices }: { place: Place; notices: readonly string[] }) {
  const words = useWords();
  const { messages, language } = words;
  const { selection, addressWith } = useSelection();
  const catalogue = useCatalogue();
  const { defaultYear } = useConfig();
  const thresholds = useThresholds();
  const chosen = useMemo(
    () => ({ place, boundary: selection.boundary }),
    [place, selection.boundary],
  );
  // The old picture stays, under its own name, while another place's figures are on their way.
  const shown = useShown(chosen, useHasOverview(place.id));
  const { boundary } = shown;
  const placeId = shown.place.id;
  const [readWhole, setReadWhole] = useState<string>();
  const [isReading, startReading] = useTransition();
  const { observations: stored, later } = useOverview(placeId, readWhole === placeId);
  const isLate = shown !== chosen || isReading;
  const progress = useLoadingProgress();
  const { observations, notAdded } = useMemo(
    () => inCurrentBoundary(placeId, stored, catalogue),
    [placeId, stored, catalogue],
  );
  const known = [...observations, ...notAdded.map((it) => it.observation)];
  const years = yearsOf(known, later);
  const hasReport = known.some((it) => isFromReport(it, catalogue));
  const asked = selection.year ?? defaultYear;
  const year = asked !== undefined && years.includes(asked) ? asked : openingYear(known, catalogue);
  const model = useMemo(
    () =>
      year === undefined
        ? undefined
        : overviewModel(
            { placeId, year, observations, thresholds },
            { words, catalogue, boundary },
          ),
    [placeId, year, observations, thresholds, words, catalogue, boundary],
  );
  const isPhone = useMediaQuery('(width < 600px)');
  const name = shown.place.name[language];
  const missingYear =
    selection.year !== undefined && year !== undefined && selection.year !== year
      ? [messages.frame.noYear(selection.year, name)]
      : [];

  return (
    <ViewAddress value={addressWith({ place: placeId, year })}>
      <div aria-busy={isLate}>
        <OverviewFilters place={place} year={year} years={years} catalogue={catalogue} />
        {isLate && <Late progress={loadingText(progress, words)} />}
        <Notices texts={[...notices, ...missingYear]} />
        <PageTitle>{year === undefined ? name : messages.overview.title(name, year)}</PageTitle>
        {!hasReport && (
          <NothingHere>
            <NoReports name={name} />
          </NothingHere>
        )}
        <LateWatched place={shown.place} observations={observations} later={later} />
        {model && (
          <>
            {hasReport && (
              <>
                <p className={page.lead}>{model.lead.join(' ')}</p>
                <div className={styles.cards}>
                  {cardsInOrder(model.cards, isPhone).map((card) => (
                    <HeadlineCard key={card.id} card={card} catalogue={catalogue} />
                  ))}
                </div>
              </>
            )}

            {model.quickRead.length > 0 && (
              <section className={page.section}>
                <div className={page.heading}>
                  <h2>{messages.overview.quickRead}</h2>
                  <CopyButton
                    label={messages.overview.copyText}
                    text={() => model.quickRead.map(sentenceText).join('\n')}
                  />
                </div>
                <div className={styles.quickRead}>
                  {model.quickRead.map((segments) => (
                    <p key={sentenceText(segments)}>
                      <SentenceView segments={segments} />
                    </p>
                  ))}
                </div>
              </section>
            )}

            {model.plans.length + model.planProblems.length > 0 && (
              <section className={page.section}>
                <div className={page.heading}>
                  <h2>{messages.overview.plans}</h2>
                </div>
                <PlanProblems lines={model.planProblems} />
                {model.plans.length > 0 && <PlanGrid plans={model.plans} thresholds={thresholds} />}
              </section>
            )}

            {model.charts.length > 0 && (
              <section className={page.section}>
                <h2 className="visually-hidden">{messages.overview.charts}</h2>
                <ChartGrid models={model.charts} />
              </section>
            )}

            <section className={page.section}>
              <div className={page.heading}>
                <h2>{messages.overview.others}</h2>
              </div>
              {later.length > 0 && (
                <p className={page.lead} data-later="">
                  {messages.overview.later(
                    messages.units.indicators(new Set(later.map((it) => it.indicatorId)).size),
                    name,
                  )}{' '}
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => startReading(() => setReadWhole(placeId))}
                  >
                    {messages.overview.readAll}
                  </button>
                </p>
              )}
              {model.topics.map(({ topic, label, figures, open }) => (
                <TopicTable
                  key={topic}
                  title={label}
                  open={open}
                  figures={figures}
                  catalogue={catalogue}
                  linkName={(indicator, text) => (
                    <RouteLink to="indicator" choose={{ indicator: indicator.id }}>
                      {text}
                    </RouteLink>
                  )}
                />
              ))}
            </section>

            {notAdded.length > 0 && (
              <section className={page.section}>
                <div className={page.heading}>
                  <h2>{messages.overview.notAdded}</h2>
                </div>
                <p className={page.lead}>{messages.overview.notAddedWhy}</p>
                <TopicTable
                  title={messages.overview.notAdded}
                  open
                  figures={notAdded.flatMap(({ observation }) => {
                    const indicator = catalogue.indicators.get(observation.indicatorId);
                    return indicator ? [{ observation, indicator }] : [];
                  })}
                  catalogue={catalogue}
                  linkName={(indicator, text) => (
                    <RouteLink to="indicator" choose={{ indicator: indicator.id }}>
                      {text}
                    </RouteLink>
                  )}
                />
              </section>
            )}
          </>
        )}
      </div>
    </ViewAddress>
  );
}

/** On a phone the cards that state nothing come last; elsewhere each stays in its place. */
function cardsInOrder(cards: readonly HeadlineCardModel[], isPhone: boolean) {
  const isEmpty = (card: HeadlineCardModel) => card.figures.length === 0;
  return isPhone ? [...cards.filter((it) => !isEmpty(it)), ...cards.filter(isEmpty)] : cards;
}

function NoReports({ name }: { name: string }) {
  const { messages, language } = useWords();
  const { selection } = useSelection();
  const catalogue = useCatalogue();
  const reporting = [...catalogue.sources.values()].map((it) => it.placeId);
  const withFigures = [...new Set(reporting)].flatMap(
    (id) => (id === null ? undefined : catalogue.places.get(id)) ?? [],
  );
  return (
    <div className={page.section}>
      <p>{messages.overview.noData(name)}</p>
      {withFigures.length > 0 && (
        <p>
          {messages.overview.noDataNext}{' '}
          {withFigures.map((place, index) => (
            <span key={place.id}>
              {index > 0 && ', '}
              <RouteLink to="overview" choose={{ place: place.id, boundary: 'reported' }}>
                {place.name[language]}
              </RouteLink>
            </span>
          ))}
          {selection.boundary === 'current' ? ` (${messages.boundaries.reported})` : ''}
        </p>
      )}
    </div>
  );
}
