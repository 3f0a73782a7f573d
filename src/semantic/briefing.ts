import type { IsoDate } from './period.ts';

/** A chart that a person put into a briefing: where it is found again, and what they made of it. */
export interface BriefingItem {
  id: string;
  /** Path and query of the view, without language, theme and frame. */
  view: string;
  /** Which chart of that view. */
  chartId: string;
  /** Null is what the chart says itself, in the reader's language. */
  title: string | null;
  caption: string | null;
  /** Checksum of the figures when it was put in. */
  figures: string;
  addedOn: IsoDate;
}

/** Charts in an order, with who presents them. Empty words are left out of what is made of it. */
export interface Briefing {
  id: string;
  title: string;
  /** Null is the department of the configuration. */
  department: string | null;
  /** The day on the document; null is the day on which it is made. */
  date: IsoDate | null;
  /** Where it is signed. */
  place: string;
  role: string;
  name: string;
  items: readonly BriefingItem[];
}

/** More would be a report: the page, the print and the slides are made for briefings. */
export const mostItems = 60;

export const newBriefing = (id: string, title: string): Briefing => ({
  id,
  title,
  department: null,
  date: null,
  place: '',
  role: '',
  name: '',
  items: [],
});

/** What became of a chart that was to be put into a briefing. */
export type CollectOutcome = 'added' | 'there-already' | 'full';

/** The briefing with the chart at its end, unless it holds that chart already or as many as it may. */
export function collected(
  briefing: Briefing,
  item: BriefingItem,
): { briefing: Briefing; outcome: CollectOutcome } {
  const { items } = briefing;
  const isThere = items.some((it) => it.view === item.view && it.chartId === item.chartId);
  if (isThere) return { briefing, outcome: 'there-already' };
  if (items.length >= mostItems) return { briefing, outcome: 'full' };
  return { briefing: { ...briefing, items: [...items, item] }, outcome: 'added' };
}

/** The items with one of them at another place, counted from 0; unchanged where there is no such place. */
export function movedItem(
  items: readonly BriefingItem[],
  id: string,
  to: number,
): readonly BriefingItem[] {
  const item = items.find((it) => it.id === id);
  if (!item || to < 0 || to >= items.length) return items;
  return items.filter((it) => it !== item).toSpliced(to, 0, item);
}

/** The briefings with the one of this id first: that is the one at hand. */
export function atHand(briefings: readonly Briefing[], id: string): readonly Briefing[] {
  const chosen = briefings.find((it) => it.id === id);
  return chosen ? [chosen, ...briefings.filter((it) => it !== chosen)] : briefings;
}
