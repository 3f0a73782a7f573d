import { PinButton } from '../../components/figures/pin-button.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { Indicator } from '../../semantic/indicator.ts';
import { useWatchList } from '../../storage/watch-list.ts';

/** The button that puts an indicator on this browser's list of those watched. */
export function IndicatorPin({ indicator }: { indicator: Pick<Indicator, 'id' | 'name'> }) {
  const { language } = useWords();
  const { isPinned, pin, unpin } = useWatchList();
  const pinned = isPinned(indicator.id);
  return (
    <PinButton
      name={indicator.name[language]}
      pinned={pinned}
      onToggle={() => (pinned ? unpin(indicator.id) : pin(indicator.id))}
    />
  );
}
