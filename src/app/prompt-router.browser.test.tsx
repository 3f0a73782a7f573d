import { createRoot, type Root } from 'react-dom/client';
import { useLocation } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PromptRouter } from './prompt-router.tsx';

type Arrival = 'here' | Promise<unknown> | undefined;

let arrivals: Map<string, Arrival>;
let root: Root;
let page: HTMLElement;

const Path = () => <output>{useLocation().pathname}</output>;
const shown = () => page.querySelector('output')?.textContent;
const untilShown = (path: string) => vi.waitFor(() => expect(shown()).toBe(path));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(async () => {
  arrivals = new Map();
  location.hash = '#/start';
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
  root.render(
    <PromptRouter onMove={({ pathname }) => arrivals.get(pathname)}>
      <Path />
    </PromptRouter>,
  );
  await untilShown('/start');
});
afterEach(() => {
  root.unmount();
  page.remove();
  location.hash = '';
});

it('shows what is there in the task that changes the address', async () => {
  arrivals.set('/next', 'here');
  location.hash = '#/next';
  // Promises are kept between tasks; a transition would be rendered in one of its own.
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  expect(shown()).toBe('/next');
});

it('shows what can’t be told beforehand as well', async () => {
  location.hash = '#/unknown';
  await untilShown('/unknown');
});

it('leaves the page before while the next comes in, and goes on by itself where that takes long or fails', async () => {
  let come: (it?: unknown) => void = () => undefined;
  arrivals.set('/soon', new Promise((resolve) => (come = resolve)));
  location.hash = '#/soon';
  await pause(20);
  expect(shown()).toBe('/start');
  come();
  await untilShown('/soon');
  arrivals.set('/never', new Promise(() => undefined));
  location.hash = '#/never';
  await untilShown('/never');
  arrivals.set('/failed', Promise.reject(new Error('not to be had')));
  location.hash = '#/failed';
  await untilShown('/failed');
});

it('never shows an address again that another one has followed', async () => {
  let come: (it?: unknown) => void = () => undefined;
  arrivals.set('/slow', new Promise((resolve) => (come = resolve)));
  arrivals.set('/quick', 'here');
  location.hash = '#/slow';
  await pause(5);
  location.hash = '#/quick';
  await untilShown('/quick');
  come();
  await pause(150);
  expect(shown()).toBe('/quick');
});
