import type { Catalogue } from '../semantic/catalogue.ts';
import type { IsoDate } from '../semantic/period.ts';

/** What an import is held against: what is known already, and the day it happens on. */
export interface ImportContext {
  catalogue: Pick<
    Catalogue,
    'indicators' | 'places' | 'placeNames' | 'crosswalk' | 'regions' | 'sources' | 'terms'
  >;
  today: IsoDate;
}
