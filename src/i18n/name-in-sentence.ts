import type { Indicator } from '../semantic/indicator.ts';
import type { Place } from '../semantic/place.ts';
import type { Language } from '../semantic/selection.ts';

/** A name inside a sentence: small first letter, unless the first word is an abbreviation. */
export function lowerFirst(name: string): string {
  const [first = '', second = ''] = name;
  return second === second.toUpperCase() && second !== ' '
    ? name
    : first.toLowerCase() + name.slice(1);
}

/** The first letter of a sentence. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "tỉnh Quảng Trị", "thành phố Huế"; "Quang Tri province". */
export function placePhrase(place: Pick<Place, 'name' | 'kind'>, language: Language): string {
  const name = place.name[language];
  if (language === 'en') return place.kind === 'city' ? name : `${name} province`;
  if (name.startsWith('TP.')) return name;
  return place.kind === 'city' ? `thành phố ${name}` : `tỉnh ${name}`;
}

/**
 * The indicator's name without the counted noun it begins with: "Dự án đầu tư được thẩm định" with
 * unit "dự án" gives "đầu tư được thẩm định", to stand behind "106 dự án". Undefined where the name
 * doesn't begin so.
 */
export function nameAfterUnit(
  indicator: Pick<Indicator, 'name' | 'unit'>,
  language: Language,
): string | undefined {
  const name = indicator.name[language];
  const unit = indicator.unit[language];
  const beginsWithUnit = unit !== '' && name.toLowerCase().startsWith(`${unit.toLowerCase()} `);
  return beginsWithUnit ? name.slice(unit.length + 1) : undefined;
}
