import { useMemo } from 'react';
import type { ChartExports } from '../components/exports/export-context.tsx';
import { today } from '../components/exports/frame-of.ts';
import { useWords } from '../components/words-context.tsx';
import { figuresChecksum } from '../exports/image/image-stamp.ts';
import { formatDate } from '../i18n/format-date.ts';
import { randomId } from '../lib/random-id.ts';
import { newBriefing } from '../semantic/briefing.ts';
import { useBriefings } from '../storage/briefings.ts';
import { plainView } from '../url/view-address.ts';

/** Puts a chart at the end of the briefing at hand; of a first one, where there is none yet. */
export function useCollect(): ChartExports['collect'] {
  const { messages, language } = useWords();
  const { collect } = useBriefings();
  return useMemo(
    () =>
      ({ model, address }) => {
        const day = today();
        const { titleOf, untitled } = messages.briefing;
        const item = {
          id: randomId(),
          view: plainView(address) ?? '/',
          chartId: model.id,
          title: null,
          caption: null,
          figures: figuresChecksum(model),
          addedOn: day,
        };
        const fresh = newBriefing(randomId(), titleOf(formatDate(day, 'day', language)));
        const told = collect(item, fresh);
        return told.title.trim() === '' ? { ...told, title: untitled } : told;
      },
    [collect, messages, language],
  );
}
