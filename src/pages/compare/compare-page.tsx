import { useState } from 'react';
import { ViewAddress } from '../../components/chart/view-address.tsx';
import { SourcedChart } from '../../components/figures/sourced-chart.tsx';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { Late } from '../../components/states/late.tsx';
import { Notices } from '../../components/states/notices.tsx';
import { useWords } from '../../components/words-context.tsx';
import { loadingText } from '../../i18n/loading-text.ts';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import { CompareFilters } from './compare-filters.tsx';
import { CopySentence } from './copy-sentence.tsx';
import { MissingPlaces } from './missing-places.tsx';
import { OfKnownIndicator } from './of-known-indicator.tsx';
import { PeriodChoice } from './period-choice.tsx';
import type { KnownChoice } from './use-compare-choice.ts';
import { useSelection } from '../../url/use-selection.ts';
import { pinnedChoice } from './pinned-choice.ts';
import { useShownChoice } from './use-shown-choice.ts';
import { useCompareModel } from './use-compare-model.ts';

/** Places beside one another: one indicator or two, through time or at one period. */
export function ComparePage() {
  const { messages } = useWords();
  return (
    <OfKnownIndicator title={messages.compare.title}>
      {(choice) => <Comparing choice={choice} />}
    </OfKnownIndicator>
  );
}

function Comparing({ choice }: { choice: KnownChoice }) {
  const words = useWords();
  const { messages } = words;
  const { shown, isLate } = useShownChoice(
    choice,
    [choice.indicator, choice.second].flatMap((it) => it?.id ?? []),
  );
  const progress = useLoadingProgress();
  const catalogue = useCatalogue();
  const [playing, setPlaying] = useState(false);
  const compared = useCompareModel(shown);
  const { comparison, model, notices, hasParts, second } = compared;
  const { addressWith } = useSelection();
  const address = addressWith(pinnedChoice(shown.selection, comparison));
  return (
    <ViewAddress value={address}>
      <div aria-busy={isLate}>
        <CompareFilters
          choice={{ ...choice, second }}
          comparison={comparison}
          catalogue={catalogue}
          hasParts={hasParts}
        />
        {isLate && <Late progress={loadingText(progress, words)} />}
        <Notices texts={[...choice.notices, ...notices]} />
        <PeriodChoice
          context={compared.context}
          view={shown.selection.view}
          playing={playing}
          onPlayingChange={setPlaying}
        />
        <PageTitle quiet>{messages.compare.title}</PageTitle>
        {model ? (
          <section className={page.view}>
            <SourcedChart
              model={model}
              headingLevel={2}
              large
              actions={<CopySentence title={model.title} indicator={shown.indicator} />}
            />
          </section>
        ) : (
          <p className={page.refused}>{compared.nothing}</p>
        )}
        {shown.selection.view !== 'parts' && <MissingPlaces compared={compared} />}
      </div>
    </ViewAddress>
  );
}
