import { distinct } from '../../lib/distinct.ts';
import { foldText } from '../../lib/fold-text.ts';
import { groupBy } from '../../lib/group-by.ts';
import { ownEntry } from '../../lib/own-entry.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { vintageOf, type PlaceId, type Vintage } from '../../semantic/place.ts';
import { typedNumberMark } from '../source/source-table.ts';
import { nearestNames } from './nearest-names.ts';
import { nationalNames, regionNames, usualAbbreviations } from './place-names.ts';
import { isSameName } from './same-letters.ts';

/** What a text names; `candidates` where it may be several, or something near to one. */
export type PlaceMatch =
  { placeId: PlaceId } | { candidates: PlaceId[] } | { national: true } | { region: true };

/** The dates that a figure is about, both included. */
export interface When {
  start: string;
  end: string;
}

export interface PlaceMatcher {
  /** What a text names; `when` decides between the units before and after 1 July 2025. */
  match: (text: string, when?: When) => PlaceMatch | undefined;
  /** Places with a name near the text, nearest first, for a person to choose from: never taken. */
  suggest: (text: string, most?: number, when?: When) => PlaceId[];
}

/** What is known of places; ISO 3166-2 codes by place where they are to be read too. */
export type KnownPlaces = Pick<Catalogue, 'places' | 'placeNames' | 'regions'> & {
  isoCodes?: ReadonlyMap<PlaceId, string>;
};

interface Name {
  id: PlaceId;
  name: string;
  isCity: boolean;
}

const lastDayOf63 = '2025-06-30';
const firstDayOf34 = '2025-07-01';
const whenOf: Readonly<Record<Vintage, When>> = {
  '63': { start: lastDayOf63, end: lastDayOf63 },
  '34': { start: firstDayOf34, end: firstDayOf34 },
};

/** "TP." and the like are kept apart: "TP. Cao Bằng" isn't the province. */
const cityPrefix = /^(?:thành phố|thanh pho|thủ đô|t\.?\s?p(?![\p{L}])\.?|tp\.)\s*/iu;
const prefix =
  /^(?:(?:sở khoa học và công nghệ|sở kh&cn|sở khcn|ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?(?:tỉnh|tinh(?=\s)|t\.(?=\s|\p{Lu}{1}\p{Ll}))?\s*/iu;
/** "Quảng Trị (cũ)" is the one of the 63, whatever the figure is about. */
const agedName = /^(.+?)\s*\(\s*(cũ|cu|mới|moi|old|new)\s*\)$/iu;
const suffix = /[\s,]+(?:province|provincial|city|municipality|tỉnh)$/iu;

/** Prepares the matching of texts with the places of both vintages. */
export function createPlaceMatcher(known: KnownPlaces): PlaceMatcher {
  const names = namesOf(known);
  const byName = groupBy(names, ({ name }) => solid(name));
  const byIso = groupBy(known.isoCodes ?? [], ([, code]) => code.toUpperCase());
  const regions = new Set(
    [...known.regions.values()]
      .flatMap(({ name }) => [name.vi, name.en])
      .concat(regionNames)
      .map(regionKey),
  );

  function match(text: string, when?: When): PlaceMatch | undefined {
    const cell = text.trim();
    if (known.places.has(cell)) return { placeId: cell };
    if (/^\d{2}$/.test(cell.replace(typedNumberMark, ''))) {
      return matchCode(cell.replace(typedNumberMark, ''), when);
    }
    if (/^VN-\w{2}$/i.test(cell)) {
      return decide(
        (byIso.get(cell.toUpperCase()) ?? []).map(([id]) => id),
        when,
      );
    }
    const folded = foldText(cell);
    if (nationalNames.has(folded)) return { national: true };
    if (regions.has(regionKey(cell.replace(/^vùng\s+/iu, '')))) return { region: true };
    const [, name = cell, age] = agedName.exec(cell) ?? [];
    return matchName(name, age === undefined ? when : whenOf[/^[mn]/iu.test(age) ? '34' : '63']);
  }

  function matchCode(code: string, when: When | undefined): PlaceMatch | undefined {
    const ids = (['63', '34'] as const)
      .map((it) => `${it}-${code}`)
      .filter((id) => known.places.has(id));
    const vintage = vintageAt(when);
    const decided = vintage && ids.find((id) => vintageOf(id) === vintage);
    if (decided) return { placeId: decided };
    return ids.length > 0 ? { candidates: ids } : undefined;
  }

  function matchName(cell: string, when: When | undefined): PlaceMatch | undefined {
    const whole = namedBy(cell);
    if (whole)
      return decide(
        whole.map(({ id }) => id),
        when,
        isSure(whole, cell),
      );
    const bare = cell.replace(suffix, '').replace(prefix, '');
    const asCity = cityPrefix.test(bare) || /\bcity$/i.test(cell);
    const name = bare.replace(cityPrefix, '');
    const found = namedBy(name);
    if (!found) return undefined;
    const isDistrictLevel = asCity && !found.some(({ isCity }) => isCity);
    return decide(
      found.map(({ id }) => id),
      when,
      isSure(found, name) && !isDistrictLevel,
    );
  }

  function namedBy(text: string): Name[] | undefined {
    const key = solid(text);
    if (key === '') return undefined;
    const abbreviated = ownEntry(usualAbbreviations, key);
    // Small letters make no abbreviation, but for those that are names as well.
    if (abbreviated && (key.length > 3 || !/^\p{Ll}/u.test(text))) {
      return abbreviated.flatMap((name) => byName.get(solid(name)) ?? []);
    }
    return byName.get(key);
  }

  return {
    match,
    suggest: (text, most = 3, when) => {
      const bare = text.trim().replace(suffix, '').replace(prefix, '').replace(cityPrefix, '');
      const near = nearestNames(foldText(bare), distinct(names.map(({ name }) => foldText(name))));
      const vintage = vintageAt(when);
      const ids = near.flatMap((it) => names.filter(({ name }) => foldText(name) === it));
      return distinct(ids.map(({ id }) => id))
        .filter((id) => vintage === undefined || vintageOf(id) === vintage)
        .slice(0, most);
    },
  };
}

/** Whether one of the names is the text but for accents that were left out; abbreviations have none. */
const isSure = (found: readonly Name[], text: string): boolean =>
  usualAbbreviations[solid(text)] !== undefined || found.some(({ name }) => isSameName(text, name));

function decide(
  ids: readonly PlaceId[],
  when: When | undefined,
  isSure = true,
): PlaceMatch | undefined {
  const all = distinct(ids);
  const vintage = vintageAt(when);
  const then = all.filter((id) => vintageOf(id) === vintage);
  const [only, another] = then.length > 0 ? then : all;
  if (only === undefined) return undefined;
  return isSure && another === undefined
    ? { placeId: only }
    : { candidates: then.length > 0 ? then : all };
}

function vintageAt(when: When | undefined): Vintage | undefined {
  if (when === undefined) return undefined;
  if (when.end <= lastDayOf63) return '63';
  return when.start >= firstDayOf34 ? '34' : undefined;
}

function namesOf({ places, placeNames }: KnownPlaces): Name[] {
  const own = [...places.values()].flatMap(({ id, name }) =>
    [name.vi, name.en].map((it) => ({ id, name: it })),
  );
  const others = placeNames.flatMap(({ placeId, name, aliases }) =>
    [name, ...aliases].map((it) => ({ id: placeId, name: it })),
  );
  return [...own, ...others].map((it) => ({ ...it, isCity: places.get(it.id)?.kind === 'city' }));
}

/** A name without accents, signs and spaces: "Bà Rịa - Vũng Tàu" and "BaRia-VungTau" are one. */
const solid = (name: string): string => foldText(name).replaceAll(' ', '');

/** A region's name without "và", and with the usual short form of "duyên hải" spelled out. */
const regionKey = (name: string): string =>
  foldText(name)
    .replace(/\bdh\b/u, 'duyen hai')
    .split(' ')
    .filter((word) => word !== 'va' && word !== 'and')
    .join(' ');
