import { parseClasses } from '../../semantic/classes.ts';
import type { Selection } from '../../semantic/selection.ts';

/** Bounds that were set for one indicator mean nothing for another; a method does. */
export const withoutOwnLegend = ({
  classes,
}: Pick<Selection, 'classes'>): Pick<Selection, 'classes' | 'legend'> => ({
  classes: parseClasses(classes).method === 'own' ? 'quantile' : classes,
  legend: '',
});
