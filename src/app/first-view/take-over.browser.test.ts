import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showAppState } from '../page-state.ts';
import type { FirstViewPage } from './first-view-page.ts';
import { noteHolding } from './note-holding.ts';
import { takeOver } from './take-over.ts';

const plot = (label: string) =>
  `<div role="application" aria-label="${label}" style="width: 328px"></div>`;
const chart = (state: string, label = '43, 65, 86, 106') =>
  `<figure data-chart="columns" data-state="${state}">${plot(label)}</figure>`;

let root: HTMLElement;

beforeEach(() => {
  showAppState('starting');
  root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  root.innerHTML = chart('ready');
});

afterEach(() => {
  document.getElementById('root')?.remove();
  location.hash = '';
});

const drawnPage = (): FirstViewPage => ({
  script: './app.js',
  version: 'drawn',
  files: new Map(),
  acts: [],
  isHeld: false,
  isLive: false,
});
const begin = (dataVersion = Promise.resolve('drawn'), page = drawnPage()) =>
  takeOver(root, page, () => dataVersion);
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 20));
const plotIn = (container: HTMLElement) => {
  const found = container.querySelector<HTMLElement>('[role="application"]');
  if (!found) throw new Error('no plot');
  return found;
};

it('renders into the page itself where no drawn view is shown', () => {
  const live = takeOver(root, undefined, () => Promise.resolve('any'));
  expect(live.container).toBe(root);
});

describe('while the drawn view is shown', () => {
  it('the app grows outside the page, as wide as what it stands for', () => {
    const { container, widthOf } = begin();
    container.innerHTML = chart('loading');
    expect(container.isConnected).toBe(false);
    expect(widthOf(plotIn(container))).toBe(328);
  });

  it('it stays until every chart of the app is drawn', async () => {
    const { container } = begin();
    container.innerHTML = chart('loading');
    showAppState('ready');
    await nextTask();
    expect(root.isConnected).toBe(true);
    container.querySelector('figure')?.setAttribute('data-state', 'ready');
    await nextTask();
    expect(root.isConnected).toBe(false);
    expect(document.getElementById('root')).toBe(container);
  });

  it('it stays while the app still opens its data', async () => {
    const { container } = begin();
    container.innerHTML = '<p data-loading="true">Đang mở…</p>';
    await nextTask();
    expect(root.isConnected).toBe(true);
  });
});

it.each([
  [new PointerEvent('pointerdown'), new PointerEvent('pointerup')],
  [new KeyboardEvent('keydown', { key: ' ' }), new KeyboardEvent('keyup', { key: ' ' })],
  [new CompositionEvent('compositionstart'), new CompositionEvent('compositionend')],
])('the app waits for the end of what began with a %o', async (start, end) => {
  const page = drawnPage();
  noteHolding(page);
  window.dispatchEvent(start);
  begin(Promise.resolve('corrected'), page);
  await nextTask();
  await nextTask();
  expect(root.isConnected).toBe(true);
  window.dispatchEvent(end);
  await expect.poll(() => root.isConnected).toBe(false);
});

describe('the app takes its place at once', () => {
  const isGone = async () => {
    await nextTask();
    return !root.isConnected;
  };

  it('with other data', async () => {
    begin(Promise.resolve('corrected'));
    expect(await isGone()).toBe(true);
    expect(document.documentElement.dataset['appState']).toBe('starting');
  });

  it('where data can’t be read', async () => {
    begin(Promise.reject(new Error('no answer')));
    expect(await isGone()).toBe(true);
  });

  it('with trouble to tell', async () => {
    begin();
    showAppState('failed');
    expect(await isGone()).toBe(true);
  });

  it('with other charts than those drawn', async () => {
    const { container, widthOf } = begin();
    container.innerHTML = chart('loading', '43, 65, 86');
    expect(widthOf(plotIn(container))).toBe(0);
    expect(await isGone()).toBe(true);
  });

  it('at another address', async () => {
    begin();
    location.hash = '#/progress';
    expect(await isGone()).toBe(true);
  });
});
