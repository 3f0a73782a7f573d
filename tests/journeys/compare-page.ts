import type { Locator, Page } from 'playwright';
import { untilReady } from './app-page.ts';

export interface Cell {
  value: number | null;
  source: string | null;
  text: string;
}

export interface TableText {
  columns: { name: string; unit: string }[];
  rows: { head: string; name: string; cells: Cell[] }[];
}

/** Changes the address as a link on the page would, without loading the page again. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await untilReady(page);
}

/** The comparison's figure, be it chart or map. */
export const picture = (page: Page): Locator => page.locator('main figure[data-chart]').first();

/** The chart's own heading: its sentence. */
export const sentence = (page: Page): Locator => picture(page).getByRole('heading').first();

/** Opens the table if it isn't open, and reads the whole of it. */
export async function readTable(page: Page): Promise<TableText> {
  const figure = picture(page);
  const button = figure.getByRole('button', { name: /^(Bảng số liệu|Data table)$/ });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return figure.locator('table').evaluate((table) => {
    const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();
    return {
      columns: [...table.querySelectorAll('thead th')].slice(1).map((th) => {
        const unit = plain(th.querySelector('span')?.textContent);
        return {
          name: plain(th.firstChild?.textContent),
          unit: unit.replace(/^\(|\)$/g, ''),
        };
      }),
      rows: [...table.querySelectorAll('tbody tr')].map((row) => ({
        head: plain(row.querySelector('th')?.innerText),
        name: plain(row.querySelector('th')?.firstChild?.textContent),
        cells: [...row.querySelectorAll('td')].map((cell) => ({
          value: cell.dataset['value'] === undefined ? null : Number(cell.dataset['value']),
          source: cell.dataset['source'] ?? null,
          text: plain(cell.innerText),
        })),
      })),
    };
  });
}

/**
 * How many lines join two figures in the picture: neither level nor upright, so no grid, and long
 * enough to reach from one period to the next.
 */
export function joinsIn(page: Page): Promise<{ solid: number; dashed: number }> {
  return picture(page)
    .locator('svg path')
    .evaluateAll((paths) => {
      const joins = paths.flatMap((path) => {
        const numbers = (path.getAttribute('d') ?? '').match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
        const isJoin =
          numbers.length === 4 &&
          Math.abs(x2 - x1) > 25 &&
          Math.abs(y2 - y1) > 0.01 &&
          (path.getAttribute('stroke') ?? 'none') !== 'none';
        return isJoin ? [path.getAttribute('stroke-dasharray')] : [];
      });
      const dashed = joins.filter((it) => it !== null && it !== 'none').length;
      return { solid: joins.length - dashed, dashed };
    });
}

/** Ranks drawn in front of the names of a ranking. */
export function ranksIn(page: Page): Promise<string[]> {
  return picture(page)
    .locator('svg text')
    .evaluateAll((texts) => {
      const boxes = texts.map((it) => ({
        text: it.textContent,
        box: it.getBoundingClientRect(),
      }));
      return boxes
        .filter(
          ({ text, box }) =>
            /^\d+$/.test(text) &&
            boxes.some(
              (other) =>
                /\p{L}/u.test(other.text) &&
                Math.abs(other.box.y + other.box.height / 2 - box.y - box.height / 2) < 4 &&
                other.box.x > box.x &&
                other.box.x - box.x < 60,
            ),
        )
        .map(({ text }) => text);
    });
}

export interface LegendText {
  /** Lowest class first. */
  classes: { label: string; count: number }[];
  /** Lower bounds of all classes but the lowest, as printed. */
  bounds: number[];
  missing: number;
  apart: number;
}

/** The legend drawn in a map, as it is printed there. */
export async function legendOf(page: Page): Promise<LegendText> {
  const texts = await picture(page).locator('svg text').allTextContents();
  const rows = texts.flatMap((text, at) => {
    const count = texts[at + 1] ?? '';
    const isRow = /^(từ |dưới |mọi |không |-?[\d.,]+ – dưới )/.test(text) && /^\d+$/.test(count);
    return isRow ? [{ label: text, count: Number(count) }] : [];
  });
  const classes = rows.filter(({ label }) => !label.startsWith('không')).reverse();
  const number = (text = '') => Number(text.replaceAll('.', '').replace(',', '.'));
  const countOf = (label: string) => rows.find((it) => it.label === label)?.count ?? 0;
  return {
    classes,
    bounds: classes.slice(1).map(({ label }) => number(/-?[\d.,]+/.exec(label)?.[0])),
    missing: countOf('không có số liệu'),
    apart: countOf('không so được'),
  };
}
