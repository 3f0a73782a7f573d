import { useDeferredValue, useMemo, useState } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';
import { SourcedChart } from '../../components/figures/sourced-chart.tsx';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { Late } from '../../components/states/late.tsx';
import { Notices } from '../../components/states/notices.tsx';
import { useWords } from '../../components/words-context.tsx';
import { loadingText } from '../../i18n/loading-text.ts';
import { useHasFigures } from '../../queries/use-comparison.ts';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import type { Indicator } from '../../semantic/indicator.ts';
import { CompareFilters } from './compare-filters.tsx';
import { MissingPlaces } from './missing-places.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { useCompareChoice, type CompareChoice } from './use-compare-choice.ts';
import { useCompareModel } from './use-compare-model.ts';

/** Places beside one another: one indicator or two, through time or at one period. */
export function ComparePage() {
  const { messages } = useWords();
  const choice = useCompareChoice();
  const { indicator } = choice;
  const known = useMemo(() => indicator && { ...choice, indicator }, [choice, indicator]);
  if (!known) {
    return (
      <>
        <Notices texts={choice.notices} />
        <PageTitle>{messages.compare.title}</PageTitle>
        <p className={page.lead}>{messages.indicatorPage.noneHere}</p>
      </>
    );
  }
  return <Comparing choice={known} />;
}

function Comparing({ choice }: { choice: CompareChoice & { indicator: Indicator } }) {
  const words = useWords();
  const { messages } = words;
  // The old picture stays while another indicator's figures are on their way.
  const late = useDeferredValue(choice);
  const asked = [choice.indicator, choice.second].flatMap((it) => it?.id ?? []);
  const shown = useHasFigures(asked, choice.selection.boundary) ? choice : late;
  const isLate =
    shown.indicator !== choice.indicator ||
    shown.second !== choice.second ||
    shown.selection.boundary !== choice.selection.boundary;
  const progress = useLoadingProgress();
  const catalogue = useCatalogue();
  const [playing, setPlaying] = useState(false);
  const indicatorText = shown.indicator.definition[words.language];
  const compared = useCompareModel(shown);
  const { comparison, model, notices, hasParts, second } = compared;
  if (choice.selection.embed && model) return <SourcedChart model={model} headingLevel={2} />;
  return (
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
        comparison={comparison}
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
            actions={
              <CopyButton
                label={messages.compare.copySentence}
                text={() => `${model.title}. ${indicatorText}`}
                plain
              />
            }
          />
        </section>
      ) : (
        <p className={page.refused}>{compared.nothing}</p>
      )}
      {shown.selection.view !== 'parts' && <MissingPlaces compared={compared} />}
    </div>
  );
}
