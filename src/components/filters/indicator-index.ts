import type { Words } from '../../i18n/words.ts';
import { termLabel, type Catalogue } from '../../semantic/catalogue.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { findableIndicators } from '../../semantic/indicator-search.ts';
import { searchIndex, type SearchIndex } from '../../semantic/search.ts';
import type { SelectOption } from './search-select.tsx';

interface IndicatorList {
  /** What is said of an indicator beside its name. */
  hintOf?: (indicator: Indicator) => string | undefined;
  /** Those that come first, each half in the order of all others. */
  isFirst?: (indicator: Indicator) => boolean;
}

/** All indicators as a list to choose from shows them, under every name they are known by. */
export function indicatorIndex(
  catalogue: Catalogue,
  { language }: Pick<Words, 'language'>,
  { hintOf, isFirst = () => false }: IndicatorList = {},
): SearchIndex<SelectOption> {
  const inOrder = findableIndicators(catalogue).sort(
    (a, b) => Number(isFirst(b.item)) - Number(isFirst(a.item)),
  );
  return searchIndex(
    inOrder.map(({ item, names }) => ({
      item: {
        value: item.id,
        label: item.name[language],
        group: termLabel(catalogue, `topic=${item.topic}`, language),
        hint: hintOf?.(item),
      },
      names,
    })),
  );
}
