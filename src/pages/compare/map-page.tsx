import { useMemo, useState } from 'react';
import { comparedContext } from '../../charts/models/compared-context.ts';
import { mapModel } from '../../charts/models/map-model.ts';
import { ViewAddress } from '../../components/chart/view-address.tsx';
import { SourcedChart } from '../../components/figures/sourced-chart.tsx';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { Late } from '../../components/states/late.tsx';
import { Notices } from '../../components/states/notices.tsx';
import { useWords } from '../../components/words-context.tsx';
import { loadingText } from '../../i18n/loading-text.ts';
import { placePhrase } from '../../i18n/name-in-sentence.ts';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import { useShapes } from '../../queries/map-shapes.ts';
import { useComparison } from '../../queries/use-comparison.ts';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';
import { parseClasses } from '../../semantic/classes.ts';
import { vintageOfBoundary } from '../../semantic/place.ts';
import { useSelection } from '../../url/use-selection.ts';
import { MapFilters } from './map-filters.tsx';
import styles from './map-page.module.css';
import { CopySentence } from './copy-sentence.tsx';
import { MissingPlaces } from './missing-places.tsx';
import { OfKnownIndicator } from './of-known-indicator.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { RankedList } from './ranked-list.tsx';
import { periodNotices } from './compare-model.ts';
import type { KnownChoice } from './use-compare-choice.ts';
import { pinnedChoice } from './pinned-choice.ts';
import { useShownChoice } from './use-shown-choice.ts';

/** All provinces in classes of one indicator, at one period, with the ranked list beside. */
export function MapPage() {
  const { messages } = useWords();
  return (
    <OfKnownIndicator title={messages.compare.mapTitle}>
      {(choice) => <Mapped choice={choice} />}
    </OfKnownIndicator>
  );
}

function Mapped({ choice }: { choice: KnownChoice }) {
  const words = useWords();
  const { messages } = words;
  const { select, addressWith } = useSelection();
  const catalogue = useCatalogue();
  const { shown, isLate } = useShownChoice(choice, [choice.indicator.id]);
  const progress = useLoadingProgress();
  const [playing, setPlaying] = useState(false);
  const { selection, indicator, chosen } = shown;
  const { boundary } = selection;
  const file = useShapes(vintageOfBoundary(boundary));
  const allOf = useMemo(
    () => ({ ...selection, among: 'all', view: 'ranking' as const }),
    [selection],
  );
  const { comparison } = useComparison(indicator, boundary, allOf, chosen);
  const context = useMemo(
    () => comparedContext(comparison, { words, catalogue, boundary }),
    [comparison, words, catalogue, boundary],
  );
  const shapes = useMemo(
    () => ({
      ...file,
      archipelagos: file.archipelagos.map(({ id, ...shape }) => {
        const place = catalogue.places.get(shape.key);
        const unit = place ? placePhrase(place, words.language) : shape.key;
        const { archipelagos, ofUnit } = messages.compare;
        return { ...shape, lines: [archipelagos[id], ofUnit(unit)] };
      }),
    }),
    [file, catalogue, words, messages],
  );
  const model = useMemo(
    () =>
      comparison.at &&
      mapModel(
        comparison.at,
        { classes: parseClasses(selection.classes), legend: selection.legend, shapes },
        context,
      ),
    [comparison, selection.classes, selection.legend, shapes, context],
  );
  const choosePlace = (id: string) =>
    select({ place: id, places: [id, ...chosen.slice(1).filter((it) => it !== id)] });
  const chart = model && (
    <SourcedChart
      model={model.chart}
      headingLevel={2}
      large
      onChoosePoint={(at) => {
        const category = model.chart.categories[at];
        if (category) choosePlace(category.key);
      }}
      actions={<CopySentence title={model.chart.title} indicator={shown.indicator} />}
    />
  );
  return (
    <ViewAddress value={addressWith(pinnedChoice(selection, comparison))}>
      <div aria-busy={isLate}>
        <MapFilters choice={choice} comparison={comparison} catalogue={catalogue} />
        {isLate && <Late progress={loadingText(progress, words)} />}
        <Notices texts={[...choice.notices, ...periodNotices(selection, comparison, words)]} />
        <PageTitle quiet>{messages.compare.mapTitle}</PageTitle>
        {!model && (
          <p className={page.refused}>
            {messages.compare.noneInBoundary(messages.boundaries[boundary])}
          </p>
        )}
        {model && (
          <div className={styles.beside}>
            <div className={styles.map}>
              {chart}
              <PeriodChoice
                context={context}
                view="map"
                playing={playing}
                onPlayingChange={setPlaying}
              />
            </div>
            <div className={styles.list}>
              <RankedList map={model} context={context} onChoose={choosePlace} />
              <MissingPlaces compared={{ comparison, context }} />
            </div>
          </div>
        )}
      </div>
    </ViewAddress>
  );
}
