import { stepCategory } from '../../charts/models/compared-series.ts';
import type { ComparedContext } from '../../charts/models/compared-context.ts';
import { PeriodSlider } from '../../components/filters/period-slider.tsx';
import { useWords } from '../../components/words-context.tsx';
import { stepLabel } from '../../i18n/step-label.ts';
import { stepStatus } from '../../i18n/compared.ts';
import type { ComparisonView } from '../../semantic/comparison.ts';
import type { Comparison } from '../../semantic/comparison-of.ts';
import { isPartYear } from '../../semantic/period.ts';
import type { TimeStep } from '../../semantic/time-steps.ts';
import { useSelection } from '../../url/use-selection.ts';

/** Views of a single period; the others show all from one to another. */
const single: readonly (ComparisonView | 'map')[] = ['ranking', 'scatter', 'map'];

interface PeriodChoiceProps {
  context: ComparedContext;
  view: ComparisonView | 'map';
  playing: boolean;
  onPlayingChange: (playing: boolean) => void;
}

/** The slider over the periods that exist, written into the address. */
export function PeriodChoice({ context, view, playing, onPlayingChange }: PeriodChoiceProps) {
  const words = useWords();
  const { select } = useSelection();
  const { comparison } = context;
  const { steps, range, at } = comparison;
  const [first] = range;
  if (!at || !first) return null;
  return (
    <PeriodSlider
      label={words.messages.compare.period}
      mode={single.includes(view) ? 'single' : 'range'}
      steps={steps.map((step) => {
        const { key, sublabel } = stepCategory(step, context);
        const isYear = key.length === 4;
        // A stretch of the year is in the label already; that it isn't final is not.
        const status = stepStatus([...step.byPlace.values()]);
        const below = isYear
          ? sublabel
          : status === 'final'
            ? undefined
            : words.messages.compare.statuses[status];
        return {
          key,
          label: stepLabel(key, words),
          sublabel: below,
          mark: markOf(step, comparison),
        };
      })}
      from={first.key}
      to={at.key}
      onChange={({ from, to }) => {
        const isWhole = from === steps[0]?.key && to === steps.at(-1)?.key;
        select({ years: isWhole ? [] : [from, to] }, { replace: true });
      }}
      playing={playing}
      onPlayingChange={onPlayingChange}
    />
  );
}

function markOf({ byPlace }: TimeStep, { indicator }: Comparison) {
  const figures = [...byPlace.values()];
  const isPart = indicator.measure === 'flow' && figures.some((it) => isPartYear(it.period));
  const status = stepStatus(figures);
  return isPart ? 'part-year' : status === 'final' ? 'whole' : status;
}
