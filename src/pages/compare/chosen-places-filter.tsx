import { useCallback, useMemo } from 'react';
import { placeIndex, withFigures } from '../../components/filters/place-index.ts';
import { PlacePicker } from '../../components/filters/place-picker.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatFixed } from '../../i18n/format-number.ts';
import { comparedScale } from '../../i18n/compared.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import type { Comparison } from '../../semantic/comparison-of.ts';
import { neighboursOf, similarPopulation } from '../../semantic/peers.ts';
import { vintageOfBoundary } from '../../semantic/place.ts';
import { rankingOf } from '../../semantic/ranking.ts';
import { useSelection } from '../../url/use-selection.ts';
import type { CompareChoice } from './use-compare-choice.ts';

interface ChosenPlacesFilterProps {
  choice: Pick<CompareChoice, 'chosen'>;
  comparison: Comparison;
  catalogue: Catalogue;
}

/** The highlighted places, picked from all of the boundary, with their figures beside their names. */
export function ChosenPlacesFilter({ choice, comparison, catalogue }: ChosenPlacesFilterProps) {
  const words = useWords();
  const { messages, language } = words;
  const { compare } = messages;
  const { selection, select } = useSelection();
  const vintage = vintageOfBoundary(selection.boundary);
  const regions = [...catalogue.regions.values()].filter((it) => it.vintage === vintage);
  const names = useMemo(() => placeIndex(catalogue, vintage, words), [catalogue, vintage, words]);
  const figures = useCallback(() => {
    const { at, allPlaces, indicator } = comparison;
    const { ranked } = rankingOf(at?.byPlace ?? new Map(), allPlaces, indicator);
    const scale = comparedScale(
      comparison,
      ranked.map(({ figure }) => figure.value),
      words,
    );
    const byPlace = new Map(ranked.map((it) => [it.figure.placeId, it]));
    return withFigures(
      names,
      (id) => {
        const own = byPlace.get(id);
        if (!own) return undefined;
        const { value } = own.figure;
        const figure = formatFixed(value / scale.divisor, language, scale.decimals);
        return { rank: own.rank, figure };
      },
      words,
    );
  }, [comparison, names, language, words]);
  const [focus = ''] = choice.chosen;
  const quickSets = useMemo(
    () => [
      { key: 'neighbours', label: compare.sets.neighbours, ids: neighboursOf(focus, catalogue) },
      {
        key: 'similar',
        label: compare.sets.similar,
        // Asked for when the list is open.
        get ids() {
          return similarPopulation(focus, comparison.population);
        },
      },
      {
        key: 'all',
        label: compare.amongAll(comparison.allPlaces.length),
        ids: comparison.allPlaces,
      },
      { key: 'none', label: compare.sets.none, ids: [] },
    ],
    [compare, focus, catalogue, comparison],
  );
  return (
    <PlacePicker
      label={compare.highlighted}
      chosen={choice.chosen}
      index={names}
      withFigures={figures}
      groups={regions.map((it) => it.name[language])}
      quickSets={quickSets}
      onChange={(ids) => select({ places: ids, place: ids[0] })}
    />
  );
}
