import { shownLine } from '../lib/shown-text.ts';
import type { Indicator } from './indicator.ts';
import type { Breakdown, ValueKind } from './observation.ts';
import type { CrosswalkRow, Place, PlaceId, Region } from './place.ts';
import type { Language } from './selection.ts';
import type { Source } from './source.ts';

/** A name that a place bears, or bore for a time; with customary short forms. */
export interface PlaceName {
  placeId: PlaceId;
  name: string;
  aliases: readonly string[];
}

/** That figures of an indicator exist for a place in a year. */
export interface Availability {
  indicatorId: string;
  placeId: PlaceId;
  year: number;
  kind: ValueKind;
  observations: number;
  /** A place's own report states one of them; not only a publication about the whole country. */
  reported: boolean;
  /** Some of them are no parts of a total; false also where nobody has counted that. */
  hasTotals: boolean;
}

/** The word for a topic, a dimension or a member, and where it stands among its like. */
export interface Term {
  id: string;
  vi: string;
  en: string;
  position: number;
}

/** All that is known beside the observations themselves; small, and loaded first. */
export interface Catalogue {
  indicators: ReadonlyMap<string, Indicator>;
  places: ReadonlyMap<PlaceId, Place>;
  placeNames: readonly PlaceName[];
  crosswalk: readonly CrosswalkRow[];
  regions: ReadonlyMap<string, Region>;
  /** Units that border on each unit by land, of the same vintage. */
  neighbours: ReadonlyMap<PlaceId, readonly PlaceId[]>;
  sources: ReadonlyMap<string, Source>;
  /** Words for topics, dimensions and their members. */
  terms: ReadonlyMap<string, Term>;
  availability: readonly Availability[];
}

/** The word for a topic, a dimension or a member; a code without words is shown as it is. */
export function termLabel(
  catalogue: Pick<Catalogue, 'terms'>,
  term: string,
  language: Language,
): string {
  const known = catalogue.terms.get(term)?.[language];
  return known ?? shownLine(term.replace(/^.*[=:]/, '').replaceAll('-', ' '));
}

/** Members in the order in which their codelist presents them; unknown ones last. */
export const memberPosition = (catalogue: Pick<Catalogue, 'terms'>, breakdown: Breakdown): number =>
  catalogue.terms.get(`${breakdown.dimension}=${breakdown.member}`)?.position ?? Infinity;

export const memberLabel = (
  catalogue: Pick<Catalogue, 'terms'>,
  breakdown: Breakdown,
  language: Language,
): string => termLabel(catalogue, `${breakdown.dimension}=${breakdown.member}`, language);
