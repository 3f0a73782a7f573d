import { citationLanguage, issuerShort, shortCitation } from '../../i18n/citation.ts';
import { groupBy } from '../../lib/group-by.ts';
import { originsOf, type Observation } from '../../semantic/observation.ts';
import type { ChartSource } from '../chart-model.ts';
import type { ModelContext } from './model-context.ts';

/** The documents behind the figures, each once, with the sections that state them. */
export function chartSources(
  observations: readonly Observation[],
  { catalogue, words: { language } }: ModelContext,
): ChartSource[] {
  const figures = observations.flatMap(originsOf);
  return [...groupBy(figures, (it) => it.sourceId)].map(([sourceId, cited]) => {
    const source = catalogue.sources.get(sourceId);
    // A publication is a single table: its name says where the figure stands.
    const locators = source?.placeId === null ? [] : [...new Set(cited.map((it) => it.locator))];
    const text = source
      ? `${issuerShort(source, language)}, ${shortCitation(source, language)}`
      : sourceId;
    const quoted = citationLanguage(source);
    return { sourceId, text, locators, ...(quoted ? { language: quoted } : {}) };
  });
}
