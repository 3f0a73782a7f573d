import { createRef, useState, type Ref } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { duckdb } from './duckdb-dialect.ts';
import { SqlEditor, type SqlEditorHandle } from './sql-editor.tsx';

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
const offered = () =>
  place.querySelector('[data-sql-editor]')?.shadowRoot?.querySelector('.cm-tooltip-autocomplete') ??
  null;
const textOf = () => content()?.innerText.replace(/\n$/, '') ?? '';

/** Keeps what is typed only after a while, as a busy page does. */
function Slow({ onRun, ref }: { onRun: (text: string) => void; ref?: Ref<SqlEditorHandle> }) {
  const [given] = useState({ text: 'SELECT ' });
  const [text, setText] = useState('SELECT ');
  return (
    <>
      <SqlEditor
        ref={ref}
        given={given}
        onChange={(next) => setTimeout(() => setText(next), 60)}
        onRun={onRun}
        tables={[]}
        dialect={duckdb}
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

it('closes what it offers when the statement is run, by key and by the page', async () => {
  const ran: string[] = [];
  const handle = createRef<SqlEditorHandle>();
  root.render(<Slow ref={handle} onRun={(text) => ran.push(text)} />);
  await expect.poll(content).toBeDefined();
  const isOffered = () => offered() !== null;
  content()?.focus();
  await userEvent.keyboard('{Control>}{End}{/Control}av');
  await expect.poll(isOffered).toBe(true);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(isOffered).toBe(false);
  await userEvent.keyboard('g');
  await expect.poll(isOffered).toBe(true);
  handle.current?.run();
  await expect.poll(isOffered).toBe(false);
  // Nor does it come after, if the statement was run before it was made.
  await userEvent.keyboard(' su{Control>}{Enter}{/Control}');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(isOffered()).toBe(false);
  expect(ran).toEqual(['SELECT av', 'SELECT avg', 'SELECT avg su']);
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
