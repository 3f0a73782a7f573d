import { StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { wordsIn } from '../../i18n/words.ts';
import '../../styles/base.css';
import '../../styles/tokens.css';
import { WordsProvider } from '../words-context.tsx';
import type { PeriodStep } from './period-step.ts';
import { PeriodSlider, type ChosenSteps, type PeriodSliderProps } from './period-slider.tsx';

const year = (label: string, rest: Partial<PeriodStep> = {}): PeriodStep => ({
  key: `y${label}`,
  label,
  mark: 'whole',
  ...rest,
});

// 2017 and 2018 do not exist: the next step after 2016 is 2019.
const steps = [
  year('2015'),
  year('2016'),
  year('2019'),
  year('2020'),
  year('2021'),
  year('2022'),
  year('2023', { mark: 'part-year', sublabel: '9 tháng' }),
  year('2024', { mark: 'preliminary', sublabel: 'sơ bộ' }),
];

let root: Root;
let frame: HTMLElement;
const onChange = vi.fn<(chosen: ChosenSteps) => void>();
const onPlayingChange = vi.fn<(playing: boolean) => void>();

beforeEach(async () => {
  await page.viewport(1280, 800);
  frame = document.body.appendChild(document.createElement('main'));
  frame.style.padding = '24px';
  root = createRoot(frame);
  onChange.mockClear();
  onPlayingChange.mockClear();
});

afterEach(() => {
  root.unmount();
  frame.remove();
});

function Held({ from, to, ...rest }: Partial<PeriodSliderProps>) {
  const [chosen, setChosen] = useState({ from: from ?? 'y2015', to: to ?? 'y2021' });
  const [playing, setPlaying] = useState(false);
  return (
    <PeriodSlider
      label="Kỳ báo cáo"
      steps={steps}
      mode="single"
      {...rest}
      {...chosen}
      onChange={(next) => {
        onChange(next);
        setChosen(next);
      }}
      playing={playing}
      onPlayingChange={(next) => {
        onPlayingChange(next);
        setPlaying(next);
      }}
    />
  );
}

async function show(props: Partial<PeriodSliderProps> = {}, language: 'vi' | 'en' = 'vi') {
  root.render(
    <StrictMode>
      <WordsProvider value={wordsIn(language)}>
        <Held {...props} />
      </WordsProvider>
    </StrictMode>,
  );
  await vi.waitFor(() => expect(frame.textContent).toContain('Kỳ báo cáo'));
}

const handle = (name: string) => page.getByRole('slider', { name, exact: true });
const spoken = (name: string) => handle(name).element().getAttribute('aria-valuetext');
const lastChosen = () => onChange.mock.lastCall?.[0];
const labels = () =>
  [...frame.querySelectorAll('[aria-hidden="true"] > [style*="--shift"]')].map(
    (it) => it.textContent,
  );
const label = (text: string) => page.getByText(text, { exact: true });

describe('by keyboard', () => {
  it('the handle says its period, and arrows go to those that exist', async () => {
    await show({ to: 'y2016' });
    handle('Kỳ').element().focus();
    expect(spoken('Kỳ')).toBe('2016');
    await userEvent.keyboard('{ArrowRight}');
    expect(lastChosen()).toEqual({ from: 'y2015', to: 'y2019' });
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(spoken('Kỳ')).toBe('2024, sơ bộ'));
    await userEvent.keyboard('{PageDown}');
    expect(lastChosen()?.to).toBe('y2019');
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(lastChosen()).toEqual({ from: 'y2015', to: 'y2015' });
    expect(onChange).toHaveBeenCalledTimes(4);
  });

  it('two handles stand at the ends of a span, and neither passes the other', async () => {
    await show({ mode: 'range', from: 'y2019', to: 'y2021' });
    expect(page.getByRole('slider').elements()).toHaveLength(2);
    handle('Kỳ đầu').element().focus();
    await userEvent.keyboard('{End}');
    expect(lastChosen()).toEqual({ from: 'y2021', to: 'y2021' });
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenCalledTimes(1);
    await userEvent.tab();
    expect(document.activeElement).toBe(handle('Kỳ cuối').element());
    await userEvent.keyboard('{PageUp}');
    expect(lastChosen()).toEqual({ from: 'y2021', to: 'y2024' });
  });

  it('only the play button and the handles are stops', async () => {
    await show({ mode: 'range' });
    const stops: (string | null)[] = [];
    for (;;) {
      await userEvent.tab();
      if (!frame.contains(document.activeElement)) break;
      stops.push(document.activeElement?.getAttribute('aria-label') ?? 'button');
    }
    expect(stops).toEqual(['button', 'Kỳ đầu', 'Kỳ cuối']);
  });

  it('has its names in English', async () => {
    await show({ mode: 'range' }, 'en');
    await expect.element(handle('First period')).toBeVisible();
    await expect.element(handle('Last period')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });
});

describe('by pointer', () => {
  it('a press on the line goes to the nearest step', async () => {
    await show();
    const line = frame.querySelector<HTMLElement>('[data-orientation="horizontal"]');
    if (!line) throw new Error('no line');
    const x = Math.round((line.getBoundingClientRect().width * 2.3) / 7);
    await userEvent.click(line, { position: { x, y: 18 } });
    expect(lastChosen()).toEqual({ from: 'y2015', to: 'y2019' });
  });

  it('a press on a label goes to its step, by the nearer handle', async () => {
    await show({ mode: 'range', from: 'y2019', to: 'y2023' });
    await userEvent.click(label('2016'));
    expect(lastChosen()).toEqual({ from: 'y2016', to: 'y2023' });
    await userEvent.click(label('2022'));
    expect(lastChosen()).toEqual({ from: 'y2016', to: 'y2022' });
    expect(document.activeElement).toBe(handle('Kỳ cuối').element());
  });

  it('a drag tells each new step once, not each pixel', async () => {
    await show();
    await userEvent.dragAndDrop(handle('Kỳ'), label('2016'), { steps: 60 });
    await vi.waitFor(() => expect(lastChosen()?.to).toBe('y2016'));
    expect(onChange.mock.calls.map(([{ to }]) => to)).toEqual(['y2020', 'y2019', 'y2016']);
  });

  it('handles that stand on each other can be drawn apart, to either side', async () => {
    await show({ mode: 'range', from: 'y2020', to: 'y2020' });
    await userEvent.dragAndDrop(handle('Kỳ cuối'), label('2015'), { steps: 30 });
    await vi.waitFor(() => expect(lastChosen()).toEqual({ from: 'y2015', to: 'y2020' }));
  });
});

describe('names under the line', () => {
  it('all stand where there is room, with what to know about them', async () => {
    await show();
    await vi.waitFor(() => expect(labels()).toHaveLength(8));
    expect(labels().at(-2)).toBe('20239 tháng');
    expect(labels().at(-1)).toBe('2024sơ bộ');
  });

  it('the first, the last and the chosen one stand where there is little, inside the frame', async () => {
    await page.viewport(360, 740);
    const many = Array.from({ length: 36 }, (_, index) => year(String(1990 + index)));
    await show({ steps: many, to: 'y2007' });
    await vi.waitFor(() => expect(labels()).toEqual(['1990', '2000', '2007', '2025']));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    const right = label('2025').element().getBoundingClientRect().right;
    expect(right).toBeLessThanOrEqual(360 - 24 + 1);
  });

  it('a handle stands over its label at both ends of the line', async () => {
    await show({ mode: 'range', from: 'y2015', to: 'y2024' });
    await vi.waitFor(() => expect(labels()).toHaveLength(8));
    const middle = (it: Element) => {
      const { left, width } = it.getBoundingClientRect();
      return left + width / 2;
    };
    const overLabel = (name: string, text: string) =>
      Math.abs(middle(handle(name).element()) - middle(label(text).element()));
    expect(overLabel('Kỳ đầu', '2015')).toBeLessThan(1.5);
    expect(overLabel('Kỳ cuối', '2024sơ bộ')).toBeLessThan(1.5);
    const { width, height } = handle('Kỳ đầu').element().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });
});

describe('playing', () => {
  const button = () => page.getByRole('button');
  const play = async () => {
    button().element().focus();
    await userEvent.keyboard(' ');
  };
  const reached = () => onChange.mock.calls.map(([{ to }]) => to);

  it('goes on step by step and stops at the end', async () => {
    await show({ to: 'y2021', stepMilliseconds: 30 });
    await play();
    await vi.waitFor(() => expect(onPlayingChange).toHaveBeenLastCalledWith(false), 10_000);
    expect(reached()).toEqual(['y2022', 'y2023', 'y2024']);
    await expect.element(button()).toHaveTextContent('Chạy');
  });

  it('begins anew at the end: with the first step, or with the span’s first', async () => {
    await show({ to: 'y2024', stepMilliseconds: 60_000 });
    await play();
    expect(reached()).toEqual(['y2015']);
    await expect.element(button()).toHaveTextContent('Dừng');
    root.unmount();
    root = createRoot(frame);
    await show({ mode: 'range', from: 'y2020', to: 'y2024', stepMilliseconds: 60_000 });
    await play();
    expect(lastChosen()).toEqual({ from: 'y2020', to: 'y2020' });
  });

  it('is stopped by the button, and by any change', async () => {
    await show({ to: 'y2015', stepMilliseconds: 60_000 });
    await play();
    expect(onPlayingChange).toHaveBeenLastCalledWith(true);
    await userEvent.keyboard(' ');
    expect(onPlayingChange).toHaveBeenLastCalledWith(false);
    await userEvent.keyboard(' ');
    handle('Kỳ').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onPlayingChange).toHaveBeenLastCalledWith(false);
    expect(reached()).toEqual(['y2016']);
  });

  it('stops when nobody sees the page, and with the slider itself', async () => {
    await show({ to: 'y2015', stepMilliseconds: 60_000 });
    await play();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    expect(onPlayingChange).toHaveBeenLastCalledWith(false);
    root.unmount();
    root = createRoot(frame);
    await show({ to: 'y2015', stepMilliseconds: 100 });
    // In the page itself: by way of the test's server a press may take longer than a step.
    (button().element() as HTMLElement).click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(onPlayingChange).toHaveBeenLastCalledWith(true);
    root.render(null);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(reached()).toEqual([]);
  });
});

describe('few periods', () => {
  it('one is named and needs no slider', async () => {
    await show({ steps: [year('2023', { mark: 'part-year', sublabel: '9 tháng' })] });
    expect(frame.textContent).toBe('Kỳ báo cáo2023, 9 tháng');
    expect(page.getByRole('slider').elements()).toHaveLength(0);
    expect(page.getByRole('button').elements()).toHaveLength(0);
  });

  it('a key that is not among them stands for the last', async () => {
    await show({ to: 'y1999' });
    expect(spoken('Kỳ')).toBe('2024, sơ bộ');
  });
});
