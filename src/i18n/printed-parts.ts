import type { Catalogue } from '../semantic/catalogue.ts';
import { isComputed, type Observation } from '../semantic/observation.ts';
import type { Language } from '../semantic/selection.ts';

/** Words of one source, and whose figure they tell; no name where the figure stands for itself. */
export interface PrintedPart {
  asPrinted: string;
  place: string;
}

/**
 * What sources print of a figure: its own words, or of a computed one those of each figure that it
 * is made of, with the place. Only a sum has a plus `between` them.
 */
export function printedParts(
  observation: Observation,
  { places }: Pick<Catalogue, 'places'>,
  language: Language,
): { parts: PrintedPart[]; between: '; ' | ' + ' } {
  const { coverage, derived, asPrinted } = observation;
  const from = coverage?.from ?? derived?.from ?? [];
  if (!isComputed(observation) || from.length === 0) {
    return { parts: [{ asPrinted, place: '' }], between: '; ' };
  }
  return {
    parts: from.map((it) => ({
      asPrinted: it.asPrinted,
      place: places.get(it.placeId)?.name[language] ?? it.placeId,
    })),
    between: derived ? '; ' : ' + ',
  };
}
