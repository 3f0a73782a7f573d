import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChartModel, ChartPoint } from '../../charts/chart-model.ts';
import { ChartFigure } from './chart-figure.tsx';

const point = (value: number, rest: Partial<ChartPoint> = {}): ChartPoint => ({
  value,
  text: String(value),
  state: 'whole',
  qualifier: 'exact',
  period: 'Năm 2020',
  spoken: `Năm 2020: ${value}`,
  observation: null,
  ...rest,
});

const model = (kind: 'columns' | 'bars', title: string, points: ChartPoint[]): ChartModel => ({
  kind,
  id: 'projects',
  title,
  subtitle: '',
  categoryTitle: 'Kỳ',
  categories: points.map((_, at) => ({ key: `${2020 + at}`, label: `${2020 + at}` })),
  series: [{ id: '63-45', name: 'Quảng Trị', role: 'focus', points, links: [] }],
  unit: 'dự án',
  divisor: 1,
  notes: [],
  sources: [],
});

const hatched = { state: 'part-year' } as const;
const models = [
  model('columns', 'A', [point(43), point(86, { qualifier: 'at-least' }), point(106, hatched)]),
  model('columns', 'B', [point(12), point(7), point(30), point(25), point(9, hatched)]),
  model('bars', 'C', [point(5, hatched), point(80), point(44, { qualifier: 'at-least' })]),
  model('columns', 'D', [point(-20), point(15)]),
];

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  page = document.body.appendChild(document.createElement('main'));
  page.style.width = '560px';
  root = createRoot(page);
});

afterEach(() => {
  root.unmount();
  page.remove();
});

async function show(shown: ChartModel) {
  root.render(<ChartFigure model={shown} />);
  await vi.waitFor(() => {
    expect(page.querySelector('h3')?.textContent).toBe(shown.title);
    expect(page.querySelector('figure')?.dataset['state']).toBe('ready');
  }, 10_000);
}

/** All that is drawn, in the order in which it is painted; what is numbered through is left out. */
const drawing = (): string[] =>
  [...page.querySelectorAll('svg g *')].map((it) => {
    const attributes = [...it.attributes].map(({ name, value }) => `${name}=${value}`);
    const own = it.children.length === 0 ? it.textContent : '';
    const numbered = /(url\(#|id=)[^)]*/g;
    return `${it.tagName} ${attributes.sort().join(' ').replace(numbered, '$1')} ${own}`;
  });

async function drawnAnew(shown: ChartModel): Promise<string[]> {
  await show(shown);
  const found = drawing();
  root.unmount();
  root = createRoot(page);
  return found;
}

describe('a picture that takes the place of another', () => {
  it('is the one that would be drawn anew', async () => {
    const [first, ...others] = models;
    if (!first) throw new Error('no models');
    const anew: string[][] = [];
    for (const it of others) anew.push(await drawnAnew(it));
    expect(anew.every((it) => it.length > 5)).toBe(true);
    await show(first);
    for (const [at, it] of others.entries()) {
      await show(it);
      expect(drawing()).toEqual(anew[at]);
    }
  });

  it('takes its elements over', async () => {
    const [first, second] = models;
    if (!first || !second) throw new Error('no models');
    await show(first);
    const before = new Set(page.querySelectorAll('svg text'));
    await show(second);
    const kept = [...page.querySelectorAll('svg text')].filter((it) => before.has(it));
    expect(kept.length).toBeGreaterThan(3);
  });
});
