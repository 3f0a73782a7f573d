import { Suspense, use } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useShown } from './use-shown.ts';

const here = new Map<string, Promise<string>>();
let renders: string[] = [];

function Page({ asked }: { asked: string }) {
  const shown = useShown(asked, here.has(asked));
  return (
    <>
      <p aria-busy={shown !== asked}>{asked}</p>
      <Figures of={shown} />
    </>
  );
}

function Figures({ of }: { of: string }) {
  const figures = use(here.get(of) ?? coming);
  renders.push(of);
  return <output>{figures}</output>;
}

let come: (figures: string) => void;
let coming: Promise<string>;
let root: Root;
let page: HTMLElement;

beforeEach(() => {
  here.clear();
  renders = [];
  coming = new Promise((resolve) => {
    come = resolve;
  });
  here.set('first', Promise.resolve('figures of first'));
  here.set('second', Promise.resolve('figures of second'));
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
});
afterEach(() => {
  root.unmount();
  page.remove();
});

const show = (asked: string) =>
  root.render(
    <Suspense fallback="loading">
      <Page asked={asked} />
    </Suspense>,
  );
const shown = () => page.querySelector('output')?.textContent;

it('what is there is shown at once, and rendered once', async () => {
  show('first');
  await vi.waitFor(() => expect(shown()).toBe('figures of first'));
  renders = [];
  show('second');
  await vi.waitFor(() => expect(shown()).toBe('figures of second'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(new Set(renders)).toEqual(new Set(['second']));
  expect(page.querySelector('[aria-busy="true"]')).toBeNull();
});

it('what has to come in leaves what was shown before in its place, and says that it is busy', async () => {
  show('first');
  await vi.waitFor(() => expect(shown()).toBe('figures of first'));
  show('second');
  await vi.waitFor(() => expect(shown()).toBe('figures of second'));
  show('third');
  await vi.waitFor(() =>
    expect(page.querySelector('[aria-busy="true"]')?.textContent).toBe('third'),
  );
  expect(shown()).toBe('figures of second');
  come('figures of third');
  await vi.waitFor(() => expect(shown()).toBe('figures of third'));
  expect(page.querySelector('[aria-busy="true"]')).toBeNull();
});
