import { useMemo } from 'react';
import { yearsBesideModel } from '../../charts/models/years-beside-model.ts';
import type { ModelContext } from '../../charts/models/model-context.ts';
import { ChartGrid } from '../../components/figures/chart-grid.tsx';
import { Choice } from '../../components/filters/choice.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import type { Observation } from '../../semantic/observation.ts';
import type { PlaceId } from '../../semantic/place.ts';
import { useSelection } from '../../url/use-selection.ts';
import { indicatorsWithYears, shownYears } from './years-model.ts';

interface YearsSectionProps {
  observations: readonly Observation[];
  placeIds: readonly PlaceId[];
  /** Only indicators of this topic. */
  topic: string | undefined;
  context: ModelContext;
}

/** This year laid over earlier ones, for one indicator: a plot for each place that has two. */
export function YearsSection({ observations, placeIds, topic, context }: YearsSectionProps) {
  const { messages, language } = useWords();
  const { progressPage, filters } = messages;
  const { selection, select } = useSelection();
  const { catalogue } = context;
  const found = useMemo(
    () =>
      indicatorsWithYears(observations, placeIds, catalogue).filter(
        ({ indicator }) => topic === undefined || indicator.topic === topic,
      ),
    [observations, placeIds, topic, catalogue],
  );
  const shown = shownYears(found, selection.indicators);
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
