import { useMemo } from 'react';
import { ChartGrid } from '../../components/figures/chart-grid.tsx';
import { PlanGrid } from '../../components/figures/plan-grid.tsx';
import { PlanProblems } from '../../components/figures/plan-problems.tsx';
import { ViewAddress } from '../../components/chart/view-address.tsx';
import { SourcedChart } from '../../components/figures/sourced-chart.tsx';
import { Late } from '../../components/states/late.tsx';
import { Notices } from '../../components/states/notices.tsx';
import { useShown } from '../../components/states/use-shown.ts';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { useWords } from '../../components/words-context.tsx';
import { loadingText } from '../../i18n/loading-text.ts';
import { termLabel } from '../../semantic/catalogue.ts';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';
import { useFigures, useHasFiguresOf, usePartsOfPlaces } from '../../queries/use-observations.ts';
import { useVintagesOfIndicator } from '../../queries/vintages.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { RouteLink } from '../../url/route-link.tsx';
import { useSelection } from '../../url/use-selection.ts';
import { useThresholds } from '../rules/use-thresholds.ts';
import { NothingHere } from '../elsewhere/nothing-here.tsx';
import { FiguresTable } from './figures-table.tsx';
import { IndicatorFilters } from './indicator-filters.tsx';
import { indicatorModel } from './indicator-model.ts';
import { IndicatorTitle } from './indicator-title.tsx';
import { LatestFigures } from './latest-figures.tsx';
import { StepsTable } from './steps-table.tsx';
import { useChosenPlaces } from './use-chosen-places.ts';

/** One indicator in depth: trend for one or more places, parts, definition, sources, figures. */
export function IndicatorPage() {
  const { messages } = useWords();
  const { selection } = useSelection();
  const catalogue = useCatalogue();
  const id = selection.indicator ?? '';
  const indicator = catalogue.indicators.get(id);
  if (indicator) return <KnownIndicator indicator={indicator} />;
  return (
    <NothingHere>
      <PageTitle>{messages.indicatorPage.unknown(id)}</PageTitle>
      <p className={page.lead}>
        <RouteLink to="indicators">{messages.indicatorPage.all}</RouteLink>
      </p>
    </NothingHere>
  );
}

function KnownIndicator({ indicator }: { indicator: Indicator }) {
  const words = useWords();
  const { messages, language } = words;
  const { indicatorPage } = messages;
  const catalogue = useCatalogue();
  const thresholds = useThresholds();
  const {
    selection: { boundary },
    addressWith,
  } = useSelection();
  // The old picture stays while another indicator's figures are on their way.
  const shownId = useShown(indicator.id, useHasFiguresOf(indicator.id, boundary));
  const shown = catalogue.indicators.get(shownId) ?? indicator;
  const { observations: figures } = useFigures(shownId, boundary);
  const vintages = useVintagesOfIndicator(shownId);
  const isLate = shownId !== indicator.id;
  const progress = useLoadingProgress();
  const { chosen, available, notices } = useChosenPlaces(figures, catalogue);
  const parts = usePartsOfPlaces(shownId, boundary, chosen);
  const observations = useMemo(
    () => (parts.length > 0 ? [...figures, ...parts] : figures),
    [figures, parts],
  );
  const context = useMemo(() => ({ words, catalogue, boundary }), [words, catalogue, boundary]);
  const model = useMemo(
    () => indicatorModel({ indicator: shown, placeIds: chosen, observations, thresholds }, context),
    [shown, chosen, observations, thresholds, context],
  );
  const whole = shown.partOf === null ? undefined : catalogue.indicators.get(shown.partOf);
  const place = (placeId: string) => catalogue.places.get(placeId)?.name[language] ?? placeId;

  return (
    <ViewAddress value={addressWith({ places: chosen })}>
      <div aria-busy={isLate}>
        <IndicatorFilters
          indicator={shown}
          chosen={chosen}
          available={available}
          catalogue={catalogue}
        />
        {isLate && <Late progress={loadingText(progress, words)} />}
        <Notices texts={notices} />
        <IndicatorTitle indicator={shown} />
        <p className={page.small}>
          {[
            termLabel(catalogue, `topic=${shown.topic}`, language),
            indicatorPage.measures[shown.measure],
            indicatorPage.directions[shown.direction],
            indicatorPage.placeAggregations[shown.placeAggregation],
          ].join(' · ')}
        </p>
        <p className={page.lead}>{shown.definition[language]}</p>
        {whole && (
          <p className={page.lead}>
            <RouteLink to="indicator" choose={{ indicator: whole.id }}>
              {indicatorPage.partOf(whole.name[language])}
            </RouteLink>
          </p>
        )}

        <p className={`${page.lead} ${page.links}`}>
          <RouteLink to="compare" choose={{ indicators: [shown.id] }}>
            {indicatorPage.compareHere}
          </RouteLink>{' '}
          ·{' '}
          <RouteLink to="map" choose={{ indicators: [shown.id] }}>
            {messages.compare.toMap}
          </RouteLink>
        </p>
        {chosen.length === 0 && <p className={page.lead}>{indicatorPage.noneHere}</p>}
        <LatestFigures figures={model.latest} indicator={shown} placeName={place} />
        {model.notRanked !== undefined && (
          <p className={page.refused}>{indicatorPage.acrossPlacesRefused(model.notRanked)}</p>
        )}

        {model.trend && (
          <section className={page.section} aria-label={indicatorPage.trend}>
            <SourcedChart model={model.trend} />
          </section>
        )}
        {model.plans.length + model.planProblems.length > 0 && (
          <section className={page.section}>
            <h2 className={page.heading}>{indicatorPage.plans}</h2>
            <PlanProblems lines={model.planProblems} />
            {model.plans.length > 0 && <PlanGrid plans={model.plans} thresholds={thresholds} />}
          </section>
        )}
        {model.parts.length > 0 && (
          <section className={page.section}>
            <h2 className={page.heading}>{indicatorPage.parts}</h2>
            <ChartGrid models={model.parts} />
          </section>
        )}
        <section className={page.section}>
          <h2 className={page.heading}>{indicatorPage.comparability}</h2>
          <StepsTable steps={model.steps} />
        </section>
        <section className={page.section}>
          <h2 className={page.heading}>{indicatorPage.allFigures}</h2>
          <FiguresTable
            figures={model.figures}
            indicator={shown}
            catalogue={catalogue}
            placeName={place}
            vintages={vintages}
          />
        </section>
      </div>
    </ViewAddress>
  );
}
