import * as vg from '@uwdata/vgplot';
import { servePeer, type PeerSettings, type PlotSize } from '../../peer-protocol.ts';
import type { PlainChoice } from '../../plain/figures-sql.ts';
import { loadData } from '../../plain/load-data.ts';
import { figuresView } from './figures-view.ts';

const strong = '#b3261e';
const plain = '#7a9cc6';

/** A plot renders by putting a new picture in the place of the last. */
const untilRendered = (plot: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(plot, { childList: true });
  });

const sized = ({ width, height }: PlotSize) => [vg.width(width), vg.height(height)];

function put(plot: HTMLElement): HTMLElement {
  document.body.append(plot);
  return plot;
}

/** One view: a plot whose query is told what is chosen by a selection and two parameters. */
class View {
  readonly #where = vg.Selection.single();
  readonly #measure = vg.Param.value('value');
  readonly #chosen = vg.Param.value('');
  readonly #source = {};
  readonly #name: PlainChoice['view'];
  readonly #size: PlotSize;
  #plot: HTMLElement | undefined;
  #known = { where: '', measure: 'value', chosen: '' };

  constructor(name: PlainChoice['view'], size: PlotSize) {
    this.#name = name;
    this.#size = size;
  }

  /** The number of marks that are drawn then. */
  async show({ indicator, calculation, from, to, chosen }: PlainChoice): Promise<number> {
    const first = this.#name === 'ranking' ? to : from;
    const where = [indicator, first, to].join(' ');
    const next = { where, measure: calculation, chosen: chosen.join('~') };
    const known = this.#known;
    this.#known = next;
    const measure = vg.column(this.#measure);
    const predicate = vg.sql`indicator_id = ${vg.sql([`'${indicator}'`] as never)}
      AND year BETWEEN ${first} AND ${to} AND ${measure} IS NOT NULL`;
    const setWhere = () => this.#where.update({ source: this.#source, value: where, predicate });
    if (!this.#plot) {
      setWhere();
      await this.#measure.update(next.measure);
      await this.#chosen.update(next.chosen);
      this.#plot = put(this.#draw());
      await untilRendered(this.#plot);
    } else {
      const rendered = untilRendered(this.#plot);
      if (next.measure !== known.measure) void this.#measure.update(next.measure);
      if (next.chosen !== known.chosen) void this.#chosen.update(next.chosen);
      if (next.where !== known.where) setWhere();
      if (JSON.stringify(next) !== JSON.stringify(known)) await rendered;
    }
    return this.#plot.querySelectorAll('[aria-label="bar"] rect, [aria-label="line"] path').length;
  }

  #draw(): HTMLElement {
    const data = vg.from('figures', { filterBy: this.#where });
    const measure = vg.column(this.#measure);
    const stands = vg.sql`contains(${this.#chosen}, place_id)`;
    const colors = [vg.colorDomain([true, false]), vg.colorRange([strong, plain])];
    return this.#name === 'ranking'
      ? vg.plot(
          vg.barX(data, { x: measure, y: 'name', fill: stands, sort: { y: '-x' } }),
          vg.marginLeft(140),
          ...colors,
          ...sized(this.#size),
        )
      : vg.plot(
          vg.lineY(data, { x: 'year', y: measure, z: 'place_id', stroke: stands }),
          vg.xTickFormat('d'),
          ...colors,
          ...sized(this.#size),
        );
  }
}

async function drawFirst({ first }: PeerSettings) {
  const plots = first.indicators.map((indicator) => {
    const where = vg.Selection.single();
    const predicate = vg.sql([
      `indicator_id = '${indicator}' AND place_id = '${first.place}'`,
    ] as never);
    where.update({ source: {}, value: indicator, predicate });
    const bars = vg.barY(vg.from('figures', { filterBy: where }), {
      x: 'year',
      y: 'value',
      fill: plain,
    });
    return put(vg.plot(bars, vg.xTickFormat('d'), ...sized(first.size)));
  });
  await Promise.all(plots.map(untilRendered));
}

void servePeer(async (settings) => {
  const { db, connection } = await loadData(settings.files);
  await connection.query(figuresView);
  vg.coordinator().databaseConnector(vg.wasmConnector({ duckdb: db, connection }));
  await drawFirst(settings);
  const views = {
    ranking: new View('ranking', settings.sizes.ranking),
    lines: new View('lines', settings.sizes.lines),
  };
  return (choice) => views[choice.view].show(choice);
});
