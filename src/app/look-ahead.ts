import type { QueryClient } from '@tanstack/react-query';
import { catalogueQuery } from '../queries/catalogue.ts';
import type { DataAccess } from '../queries/data-access.ts';
import { configQuery, dataQuery } from '../queries/data.ts';
import { idle } from '../lib/idle.ts';
import type { Catalogue } from '../semantic/catalogue.ts';
import { findableIndicators } from '../semantic/indicator-search.ts';
import { placesWithFigures } from '../semantic/places-with-figures.ts';
import type { Selection } from '../semantic/selection.ts';
import { vintageOfBoundary } from '../semantic/place.ts';
import { loadsEngineAhead } from '../storage/engine-loading.ts';
import { viewOf, type View } from '../url/view-address.ts';
import { needsOf } from './view-needs.ts';

/** After a change nothing is asked for so long (ms): another may follow. */
const rest = 50;

/** So far in either direction of a list; and so many figures at most for each stop of a person. */
const reach = 20;
const mostFigures = 40_000;

interface Known {
  access: DataAccess;
  client: QueryClient;
}

/**
 * Asks at idle, one after another, for what a person may want next: the indicators beside the one
 * that is shown, nearest first. It ends with the next change of address. Not where bytes are to be
 * spared, nor with tables in parts of which not all is at hand: only what is shown is to be read.
 */
export function createLookAhead({ access, client }: Known) {
  let turn = 0;
  return (address: { pathname: string; search: string }): void => {
    turn += 1;
    const own = turn;
    const isOver = () => own !== turn || document.hidden;
    setTimeout(() => {
      if (isOver() || !loadsEngineAhead() || access.parts?.store?.isAtHand === false) return;
      void askAll(viewOf(address.pathname, address.search), { access, client }, isOver);
    }, rest);
  };
}

async function askAll(view: View, known: Known, isOver: () => boolean): Promise<void> {
  const { client, access } = known;
  const catalogue = client.getQueryData(catalogueQuery(access, client).queryKey);
  const config = client.getQueryData(configQuery().queryKey);
  const data = client.getQueryData(dataQuery(access, client).queryKey);
  // What is not shipped is asked of the engine, which isn't to be started for this.
  const isAnswered = data?.manifest || access.engine.status.state === 'ready';
  if (!catalogue || !config || !isAnswered) return;
  let figures = 0;
  for (const { selection, size } of nextViews(view, catalogue)) {
    figures += size;
    if (figures > mostFigures) return;
    const needs = needsOf({ ...view, selection }, catalogue, config.defaultPlace, known);
    for (const need of needs ?? []) {
      if (client.getQueryData(need.queryKey) !== undefined) continue;
      await idle();
      // A question of the page itself goes first.
      if (isOver() || client.isFetching() > 0) return;
      await need.ask().catch(() => undefined);
    }
  }
}

interface NextView {
  selection: Selection;
  /** How many figures its indicator has. */
  size: number;
}

function nextViews({ route, selection }: View, catalogue: Catalogue): NextView[] {
  const { ids, sizes } = indicatorsOf(catalogue);
  const isOne = route === 'indicator';
  if (!isOne && route !== 'compare' && route !== 'map') return [];
  const [first, ...rest] = selection.indicators;
  const shown = isOne ? selection.indicator : first;
  const at = ids.indexOf(shown ?? '');
  const near = Array.from({ length: reach }, (_, step) => [at + step + 1, at - step - 1]).flat();
  return near.flatMap((place) => {
    const id = ids[place];
    if (id === undefined) return [];
    const change = isOne ? { indicator: id } : { indicators: [id, ...rest] };
    return [{ selection: { ...selection, ...change }, size: sizes.get(id) ?? 0 }];
  });
}

interface IndicatorOrder {
  /** As a list to choose from has them: those of many places first. */
  ids: string[];
  sizes: ReadonlyMap<string, number>;
}

const known = new WeakMap<Catalogue, IndicatorOrder>();

/** Indicators of more places than this come first. */
const few = 4;

function indicatorsOf(catalogue: Catalogue): IndicatorOrder {
  const found = known.get(catalogue);
  if (found) return found;
  const sizes = new Map<string, number>();
  for (const { indicatorId, observations } of catalogue.availability) {
    sizes.set(indicatorId, (sizes.get(indicatorId) ?? 0) + observations);
  }
  const places = placesWithFigures(vintageOfBoundary('reported'), catalogue);
  const isWide = (id: string) => Number((places.get(id)?.size ?? 0) > few);
  const ids = findableIndicators(catalogue)
    .map(({ item }) => item.id)
    .sort((a, b) => isWide(b) - isWide(a));
  const order = { ids, sizes };
  known.set(catalogue, order);
  return order;
}
