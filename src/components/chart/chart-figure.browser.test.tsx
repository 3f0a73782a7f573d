import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ChartModel, ChartPoint } from '../../charts/chart-model.ts';
import { nth } from '../../charts/layout/nth.ts';
import { ThemeProvider } from '../theme-context.tsx';
import { ChartFigure, type ChartFigureProps } from './chart-figure.tsx';

const figure = (year: number, value: number | null, partYear = false): ChartPoint => ({
  value,
  text: value === null ? 'không nêu' : String(value),
  state: value === null ? 'missing' : partYear ? 'part-year' : 'whole',
  qualifier: 'exact',
  period: partYear ? `Đầu năm đến 11/${year}` : `Năm ${year}`,
  spoken: `Năm ${year}: ${value ?? 'không nêu'}`,
  observation:
    value === null
      ? null
      : {
          indicatorId: 'tech-appraisal',
          placeId: '63-45',
          period: { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'day' },
          value,
          qualifier: 'exact',
          kind: 'actual',
          status: 'final',
          breakdown: null,
          sourceId: `qt-${year}`,
          locator: 'mục I.2',
          asPrinted: `${value} dự án`,
          note: null,
        },
});

const appraisals = (rest: Partial<ChartModel> = {}): ChartModel => ({
  kind: 'columns',
  id: 'tech-appraisal',
  title: 'Thẩm định công nghệ',
  subtitle: 'Quảng Trị',
  categoryTitle: 'Kỳ',
  categories: ['2020', '2021', '2022', '2023'].map((it) => ({ key: it, label: it })),
  series: [
    {
      id: '63-45',
      name: 'Quảng Trị',
      role: 'focus',
      points: [figure(2020, 43), figure(2021, null), figure(2022, 86), figure(2023, 106, true)],
      links: [],
    },
  ],
  unit: 'dự án',
  divisor: 1,
  notes: ['Cột gạch chéo: chưa đủ năm.'],
  sources: [{ sourceId: 'qt-2023', text: 'Báo cáo NQ 58/NQ-CP', locators: ['mục I.2'] }],
  ...rest,
});

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

const find = (selector: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const frame = () => find('figure');
const plot = () => find('[role="application"]');
const button = (words: string) =>
  nth(
    [...page.querySelectorAll('button')].filter((it) => it.textContent === words),
    0,
  );
const spoken = () => page.querySelector('[aria-live]')?.textContent;
const drawnTexts = () => [...page.querySelectorAll('svg text')].map((it) => it.textContent);
const isReady = () => vi.waitFor(() => expect(frame().dataset['state']).toBe('ready'), 10_000);

async function show(props: Partial<ChartFigureProps> = {}, theme: 'light' | 'dark' = 'light') {
  root.render(
    <StrictMode>
      <ThemeProvider value={theme}>
        <ChartFigure model={appraisals()} {...props} />
      </ThemeProvider>
    </StrictMode>,
  );
  await isReady();
}

describe('a chart on the page', () => {
  it('has its title, note and source before the picture is drawn, and says when it is', async () => {
    root.render(<ChartFigure model={appraisals()} />);
    // Looked for all the time: what draws the picture may be here before long.
    await vi.waitFor(() => expect(page.querySelector('figure')).not.toBeNull(), {
      interval: 1,
      timeout: 10_000,
    });
    expect(frame().dataset['chart']).toBe('columns');
    expect(frame().dataset['state']).toBe('loading');
    expect(frame().querySelector('figcaption h3')?.textContent).toBe('Thẩm định công nghệ');
    expect(frame().textContent).toContain('Báo cáo NQ 58/NQ-CP, mục I.2');
    await isReady();
    expect(drawnTexts()).toEqual(expect.arrayContaining(['43', '86', '106', 'không nêu']));
  });

  it('is drawn anew for another model, and is not ready until it is', async () => {
    await show();
    const other = appraisals({ title: 'Khác' });
    nth(other.series, 0).points[0] = figure(2020, 77);
    root.render(<ChartFigure model={other} />);
    await vi.waitFor(() => expect(frame().textContent).toContain('Khác'));
    await isReady();
    expect(drawnTexts()).toContain('77');
    expect(drawnTexts()).not.toContain('43');
  });

  it('leaves nothing of a wide drawing behind in a narrow one', async () => {
    page.style.width = '1184px';
    const heads = {
      figures: 'F',
      share: 'S',
      expected: 'T',
      line: 'L',
      pace: 'P',
      status: 'Trạng thái',
    };
    const model = appraisals({
      kind: 'progress',
      planHeads: { ...heads, remaining: 'R', needed: 'N' },
    });
    await show({ model });
    expect(drawnTexts()).toContain('Trạng thái');
    page.style.width = '328px';
    await vi.waitFor(() => expect(page.querySelector('svg')?.getAttribute('width')).toBe('328'));
    await isReady();
    expect(drawnTexts()).not.toContain('Trạng thái');
  });

  it('follows its width', async () => {
    await show();
    page.style.width = '328px';
    await vi.waitFor(() => expect(page.querySelector('svg')?.getAttribute('width')).toBe('328'));
    await isReady();
    expect(page.scrollWidth).toBeLessThanOrEqual(328);
  });

  it('takes the colours of the theme', async () => {
    await show({}, 'dark');
    expect(page.querySelector('svg path[fill="#5fb0e5"]')).not.toBeNull();
    expect(page.querySelector('svg path[fill="#0f5f8f"]')).toBeNull();
  });

  it('says that nothing is stated, where nothing is', async () => {
    const none = appraisals();
    nth(none.series, 0).points = [2020, 2021, 2022, 2023].map((year) => figure(year, null));
    root.render(<ChartFigure model={none} />);
    await vi.waitFor(() => expect(frame().dataset['state']).toBe('empty'));
    expect(frame().textContent).toContain('Báo cáo không nêu số liệu cho lựa chọn này.');
  });
});

describe('a picture that fails', () => {
  it('leaves its title and its table, and says so', async () => {
    const unknown = appraisals({ kind: 'pie' as ChartModel['kind'] });
    const onCaughtError = vi.fn();
    root.unmount();
    root = createRoot(page, { onCaughtError });
    root.render(<ChartFigure model={unknown} />);
    await vi.waitFor(() => expect(frame().dataset['state']).toBe('error'));
    expect(onCaughtError).toHaveBeenCalled();
    await userEvent.click(button('Bảng số liệu'));
    expect(page.querySelectorAll('table td[data-value]')).toHaveLength(3);
  });
});

describe('its table', () => {
  it('has raw numbers and sources in its cells, and none in a missing one', async () => {
    await show();
    const toggle = button('Bảng số liệu');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(toggle);
    const cells = [...page.querySelectorAll<HTMLElement>('table td')];
    expect(cells.map((it) => it.getAttribute('data-value'))).toEqual(['43', null, '86', '106']);
    expect(cells.map((it) => it.getAttribute('data-source'))).toEqual([
      'qt-2020',
      null,
      'qt-2022',
      'qt-2023',
    ]);
    expect(cells[1]?.textContent).toBe('không nêu');
    expect(cells[3]?.textContent).toContain('chưa đủ năm');
  });
});

describe('by keyboard', () => {
  it('arrows walk the points and say them; Escape stops', async () => {
    await show();
    plot().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(spoken()).toBe('Năm 2020: 43');
    await userEvent.keyboard('{ArrowRight}');
    expect(spoken()).toBe('Năm 2021: không nêu');
    await userEvent.keyboard('{End}');
    expect(spoken()).toBe('Năm 2023: 106');
    await userEvent.keyboard('{Escape}');
    expect(spoken()).toBe('');
  });

  it('Enter opens the source of the point walked to, and nothing before', async () => {
    const onOpenPoint = vi.fn<(point: ChartPoint) => void>();
    await show({ onOpenPoint });
    plot().focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpenPoint).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowRight}{End}{Enter}');
    expect(onOpenPoint).toHaveBeenCalledOnce();
    expect(onOpenPoint.mock.calls[0]?.[0].observation?.sourceId).toBe('qt-2023');
  });

  it('the box at the point tells the figure as printed and its source', async () => {
    await show();
    plot().focus();
    await userEvent.keyboard('{ArrowRight}{End}');
    await vi.waitFor(() => expect(page.textContent).toContain('in trong báo cáo: “106 dự án”'));
    expect(page.textContent).toContain('Báo cáo NQ 58/NQ-CP, mục I.2');
  });
});

describe('by pointer', () => {
  it('a click anywhere in a column opens its figure', async () => {
    const onOpenPoint = vi.fn<(point: ChartPoint) => void>();
    await show({ onOpenPoint });
    // 2022 is the third of four columns of 140 px.
    await userEvent.click(plot(), { position: { x: 350, y: 30 } });
    await vi.waitFor(() => expect(onOpenPoint).toHaveBeenCalledOnce());
    expect(onOpenPoint.mock.calls[0]?.[0].value).toBe(86);
  });

  it('a source in the foot opens that source', async () => {
    const onOpenSource = vi.fn();
    await show({ onOpenSource });
    const toggle = button('Báo cáo NQ 58/NQ-CP');
    await userEvent.click(toggle);
    expect(onOpenSource).toHaveBeenCalledExactlyOnceWith('qt-2023');
  });
});

describe('names out of a file', () => {
  it('never become markup: not in the title, the picture, the box or the table', async () => {
    const evil = '<img src=x onerror="window.__hacked=1">{a|b}';
    const model = appraisals({ title: evil, subtitle: evil, notes: [evil], unit: evil });
    nth(model.series, 0).name = evil;
    nth(model.categories, 0).label = evil;
    await show({ model });
    plot().focus();
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.click(button('Bảng số liệu'));
    expect(page.querySelector('img')).toBeNull();
    expect('__hacked' in window).toBe(false);
    expect(page.querySelector('h3')?.textContent).toBe(evil);
  });
});
