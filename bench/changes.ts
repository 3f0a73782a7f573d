import { firstYear, indicatorId, lastYear, shownIndicators } from './make-data.ts';
import type { PlainChoice } from './plain/figures-sql.ts';

export type View = PlainChoice['view'];
export const views: readonly View[] = ['ranking', 'lines'];

export type ChangeKind = 'indicator' | 'indicator again' | 'places' | 'period' | 'calculation';
export const changeKinds: readonly ChangeKind[] = [
  'indicator',
  'indicator again',
  'places',
  'period',
  'calculation',
];

export interface Change {
  kind: ChangeKind;
  /** All that is chosen after the change. */
  choice: PlainChoice;
}

/** What there is to change to. */
export interface Choices {
  indicators: readonly string[];
  calculations: readonly PlainChoice['calculation'][];
  /** Years for which all 63 places have figures, whatever the calculation. */
  years: readonly [first: number, last: number];
}

export const bundledChoices: Choices = {
  indicators: ['population-average', 'grdp-per-capita'],
  calculations: ['index', 'change', 'value'],
  years: [2019, 2023],
};

export const syntheticChoices: Choices = {
  indicators: Array.from({ length: shownIndicators }, (_, index) => indicatorId(index + 1)),
  calculations: ['per-head', 'index', 'change', 'share', 'value'],
  years: [firstYear + 1, lastYear - 1],
};

const placeSets: readonly (readonly string[])[] = [
  ['63-45', '63-44', '63-46'],
  ['63-01'],
  ['63-79', '63-74', '63-75', '63-77', '63-01'],
  ['63-48', '63-31', '63-92'],
  ['63-45', '63-42', '63-40', '63-38', '63-44', '63-46', '63-48'],
];

/** Goes through the choices in turn, the same way in every run. */
export class ChangeSequence {
  readonly #choices: Choices;
  readonly #seen = new Set<string>();
  #turn = 0;
  #next = 0;
  choice: PlainChoice;

  constructor(choices: Choices, view: View) {
    this.#choices = choices;
    const [first, last] = choices.years;
    const [chosen = []] = placeSets;
    this.choice = { view, indicator: '', calculation: 'value', from: first, to: last, chosen };
    this.choice.indicator = this.#newIndicator();
    this.#seen.add(this.choice.indicator);
  }

  /** One change of every kind. */
  block(): Change[] {
    this.#turn += 1;
    return [
      this.#indicator(this.#newIndicator()),
      this.#change('period', this.#period()),
      this.#indicator(this.#seenIndicator()),
      this.#change('places', { chosen: this.#pick(placeSets) }),
      this.#change('calculation', { calculation: this.#pick(this.#choices.calculations) }),
    ];
  }

  show(view: View) {
    this.choice = { ...this.choice, view };
  }

  #indicator(indicator: string): Change {
    const kind = this.#seen.has(indicator) ? 'indicator again' : 'indicator';
    this.#seen.add(indicator);
    return this.#change(kind, { indicator });
  }

  #change(kind: ChangeKind, edit: Partial<PlainChoice>): Change {
    this.choice = { ...this.choice, ...edit };
    return { kind, choice: this.choice };
  }

  /** The next of the list, and not the one in view, so that there is something to redraw. */
  #newIndicator(): string {
    const { indicators } = this.#choices;
    const id = indicators[this.#next % indicators.length] ?? '';
    this.#next += 1;
    return id === this.choice.indicator ? this.#newIndicator() : id;
  }

  /** One of those shown before, and not the one in view. */
  #seenIndicator(): string {
    const others = [...this.#seen].filter((id) => id !== this.choice.indicator);
    return others[(this.#turn * 7) % others.length] ?? this.choice.indicator;
  }

  #period(): Pick<PlainChoice, 'from' | 'to'> {
    const [first, last] = this.#choices.years;
    const to = last - (this.#turn % 3);
    return { from: first + (this.#turn % 2), to };
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[this.#turn % items.length];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
}
