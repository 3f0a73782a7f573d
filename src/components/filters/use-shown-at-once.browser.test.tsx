import { StrictMode, Suspense, use, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useShownAtOnce } from './use-shown-at-once.ts';

let root: Root;
let frame: HTMLElement;

beforeEach(() => {
  frame = document.body.appendChild(document.createElement('main'));
  root = createRoot(frame);
});

afterEach(() => {
  root.unmount();
  frame.remove();
});

function Control({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [shown, show] = useShownAtOnce(value, onChange);
  return (
    <button type="button" onClick={() => show(`${shown}a`)}>
      {shown}
    </button>
  );
}

const control = () => page.getByRole('button').element();

it('a control shows what was chosen while its page waits, and the next press builds on it', async () => {
  let arrive = () => {};
  const figures = new Promise<void>((resolve) => (arrive = resolve));
  function Page() {
    const [value, setValue] = useState('x');
    if (value !== 'x') use(figures);
    return (
      <>
        <Control value={value} onChange={setValue} />
        <output>{value}</output>
      </>
    );
  }
  root.render(
    <StrictMode>
      <Suspense fallback="…">
        <Page />
      </Suspense>
    </StrictMode>,
  );
  await vi.waitFor(() => expect(frame.textContent).toBe('xx'));
  await userEvent.click(page.getByRole('button'));
  await userEvent.click(page.getByRole('button'));
  expect(control().textContent).toBe('xaa');
  expect(frame.querySelector('output')?.textContent).toBe('x');
  arrive();
  await vi.waitFor(() => expect(frame.textContent).toBe('xaaxaa'));
});

it('a choice that the page refuses does not stay', async () => {
  root.render(<Control value="x" onChange={() => {}} />);
  await vi.waitFor(() => expect(frame.textContent).toBe('x'));
  await userEvent.click(page.getByRole('button'));
  await vi.waitFor(() => expect(control().textContent).toBe('x'));
});
