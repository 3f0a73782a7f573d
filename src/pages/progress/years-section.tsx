import { useMemo } from 'react';
import { yearsBesideModel } from '../../charts/models/years-beside-model.ts';
import type { ModelContext } from '../../charts/models/model-context.ts';
import { ChartGrid } from '../../components/figures/chart-grid.tsx';
import { Choice } from '../../components/filters/choice.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { groupBy } from '../../lib/group-by.ts';
import { headlineIndicatorIds } from '../../semantic/headline.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { PlaceId } from '../../semantic/place.ts';
import { yearsBeside } from '../../semantic/years-beside.ts';
import { useSelection } from '../../url/use-selection.ts';

interface YearsSectionProps {
  observations: readonly Observation[];
  placeIds: readonly PlaceId[];
  context: ModelContext;
}

/** This year laid over earlier ones, for one indicator: a plot for each place that has two. */
export function YearsSection({ observations, placeIds, context }: YearsSectionProps) {
  const { messages, language } = useWords();
  const { progressPage, filters } = messages;
  const { selection, select } = useSelection();
  const { catalogue } = context;
  const found = useMemo(() => {
    const byIndicator = groupBy(observations, (it) => it.indicatorId);
    return [...byIndicator].flatMap(([id, own]) => {
      const indicator = catalogue.indicators.get(id);
      if (!indicator || indicator.measure !== 'flow') return [];
      const places = placeIds.flatMap((placeId) => {
        const beside = yearsBeside(
          own.filter((it) => it.placeId === placeId),
          indicator,
        );
        return beside.years.length > 1 ? [{ placeId, beside }] : [];
      });
      return places.length > 0 ? [{ indicator, places }] : [];
    });
  }, [observations, placeIds, catalogue]);
  const headline = found.find(({ indicator }) => headlineIndicatorIds.has(indicator.id));
  const asked = found.find(({ indicator }) => selection.indicators.includes(indicator.id));
  const shown = asked ?? headline ?? found[0];
  const models = useMemo(
    () =>
      shown?.places.map((it) => yearsBesideModel({ indicator: shown.indicator, ...it }, context)),
    [shown, context],
  );
  return (
    <section className={page.section} data-section="years">
      <h2 className={page.heading}>{progressPage.years}</h2>
      {shown && models ? (
        <>
          <p className={page.lead}>{progressPage.yearsLead}</p>
          {found.length > 1 && (
            <Choice
              label={filters.indicator}
              value={shown.indicator.id}
              options={found.map(({ indicator }) => ({
                value: indicator.id,
                label: indicator.name[language],
              }))}
              onChange={(id) => select({ indicators: [id] })}
            />
          )}
          <ChartGrid models={models} />
        </>
      ) : (
        <p className={page.lead}>{progressPage.yearsNone}</p>
      )}
    </section>
  );
}
