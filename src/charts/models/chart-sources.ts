import { citationLanguage, issuerShort, shortCitation } from '../../i18n/citation.ts';
import { originsOf, type Observation } from '../../semantic/observation.ts';
import type { ChartSource } from '../chart-model.ts';
import type { ModelContext } from './model-context.ts';

/** The documents behind the figures, each once, with the sections that state them. */
export function chartSources(
  observations: readonly Observation[],
  { catalogue, words: { language } }: ModelContext,
): ChartSource[] {
  const cited = new Map<string, Set<string>>();
  for (const observation of observations) {
    for (const { sourceId, locator } of originsOf(observation)) {
      const known = cited.get(sourceId);
      if (known) known.add(locator);
      else cited.set(sourceId, new Set([locator]));
    }
  }
  return [...cited].map(([sourceId, places]) => {
    const source = catalogue.sources.get(sourceId);
    // A publication is a single table: its name says where the figure stands.
    const locators = source?.placeId === null ? [] : [...places];
    const text = source
      ? `${issuerShort(source, language)}, ${shortCitation(source, language)}`
      : sourceId;
    const quoted = citationLanguage(source);
    return { sourceId, text, locators, ...(quoted ? { language: quoted } : {}) };
  });
}
