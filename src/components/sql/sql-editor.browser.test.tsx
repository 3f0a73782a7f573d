import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SqlEditor } from './sql-editor.tsx';

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
});

afterEach(() => {
  root.unmount();
  place.remove();
});

const words = { label: 'Câu lệnh', hint: 'Escape rồi Tab', placeholder: '…' };
const content = () =>
  place.querySelector('[data-sql-editor]')?.shadowRoot?.querySelector<HTMLElement>('.cm-content');
const textOf = () => content()?.innerText.replace(/\n$/, '') ?? '';

/** Keeps what is typed only after a while, as a busy page does. */
function Slow({ onRun }: { onRun: (text: string) => void }) {
  const [given] = useState({ text: 'SELECT ' });
  const [text, setText] = useState('SELECT ');
  return (
    <>
      <SqlEditor
        given={given}
        onChange={(next) => setTimeout(() => setText(next), 60)}
        onRun={onRun}
        tables={[]}
        slip={undefined}
        words={words}
      />
      <output>{text}</output>
    </>
  );
}

it('loses no letter to a page that is late, and runs what stands there', async () => {
  const ran: string[] = [];
  root.render(<Slow onRun={(text) => ran.push(text)} />);
  await expect.poll(content).toBeDefined();
  content()?.focus();
  await userEvent.keyboard('{Control>}{End}{/Control}abcdefghij + 1');
  await userEvent.keyboard('{Escape}{Control>}{Enter}{/Control}');
  expect(ran).toEqual(['SELECT abcdefghij + 1']);
  await expect.poll(() => place.querySelector('output')?.textContent).toBe(ran[0]);
  expect(textOf()).toBe(ran[0]);
});

it('writes no style element into the page, and no style attribute where a selection is typed over', async () => {
  const before = document.querySelectorAll('style').length;
  root.render(<Slow onRun={() => undefined} />);
  await expect.poll(content).toBeDefined();
  content()?.focus();
  await userEvent.keyboard('{Control>}a{/Control}x');
  await expect.poll(textOf).toBe('x');
  expect(document.querySelectorAll('style').length).toBe(before);
  const shadow = place.querySelector('[data-sql-editor]')?.shadowRoot;
  expect(shadow?.querySelectorAll('style').length).toBe(0);
  expect(shadow?.adoptedStyleSheets.length).toBeGreaterThan(0);
  expect(content()?.querySelectorAll('[style]').length).toBe(0);
});

it('puts a bracket around what is selected', async () => {
  root.render(<Slow onRun={() => undefined} />);
  await expect.poll(content).toBeDefined();
  content()?.focus();
  await userEvent.keyboard('{Control>}a{/Control}(');
  await expect.poll(textOf).toBe('(SELECT )');
});
