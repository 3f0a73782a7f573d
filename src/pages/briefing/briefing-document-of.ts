import { frameOf, today, type ExportFacts } from '../../components/exports/frame-of.ts';
import type { BriefingDocument } from '../../exports/briefing/briefing-document.ts';
import { captionOf } from '../../exports/briefing/caption-of.ts';
import type { Words } from '../../i18n/words.ts';
import type { Briefing } from '../../semantic/briefing.ts';
import { briefingTitle } from './briefing-title.ts';
import type { FoundChart } from './found-charts.ts';

/** The briefing with the charts that were found, ready to become a file. */
export function briefingDocument(
  briefing: Briefing,
  found: readonly FoundChart[],
  facts: ExportFacts,
  words: Words,
): BriefingDocument {
  const { place, role, name } = briefing;
  return {
    title: briefingTitle(briefing, words.messages),
    department: (briefing.department ?? facts.product).trim(),
    date: briefing.date ?? today(),
    signature: { place: place.trim(), role: role.trim(), name: name.trim() },
    charts: found.flatMap((it) => {
      if (it.state !== 'found') return [];
      const { item, chart } = it;
      const { model } = chart;
      return {
        model,
        title: (item.title ?? model.title).trim(),
        isCaptionGenerated: item.caption === null,
        caption: (item.caption ?? captionOf(model, words)).trim(),
        frame: frameOf(chart, facts),
      };
    }),
  };
}
