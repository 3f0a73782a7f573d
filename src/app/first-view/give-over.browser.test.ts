import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noteActs, type EarlyAct } from './early-acts.ts';
import { giveOver } from './give-over.ts';

const markup = `<main><label>Tìm <input></label><select><option>1</option><option>2</option></select>
  <details><summary>Khác</summary></details><p><button>Bảng</button><button>Chép</button></p>
  <figure role="application" tabindex="0"></figure></main>`;

let shown: HTMLElement;
let live: HTMLElement;

beforeEach(() => {
  [shown, live] = [document.createElement('div'), document.createElement('div')];
  for (const root of [shown, live]) root.innerHTML = markup;
  shown.id = 'root';
  document.body.append(shown);
});

afterEach(() => document.getElementById('root')?.remove());

function within<Tag extends keyof HTMLElementTagNameMap>(root: Element, tag: Tag) {
  const found = root.querySelector(tag);
  if (!found) throw new Error(`there is no ${tag}`);
  return found;
}

it('puts the one in the place of the other', () => {
  giveOver(shown, live, []);
  expect(shown.isConnected).toBe(false);
  expect(document.getElementById('root')).toBe(live);
});

it('takes focus, what was filled in and what was folded along', () => {
  const [select, input] = [within(shown, 'select'), within(shown, 'input')];
  input.value = 'cao bang';
  select.value = '2';
  select.focus();
  within(shown, 'details').open = true;
  const heard: string[] = [];
  for (const type of ['input', 'change']) {
    live.addEventListener(type, ({ target }) =>
      heard.push(`${type} ${(target as Element).tagName}`),
    );
  }
  document.body.append(shown);
  select.focus();
  giveOver(shown, live, []);
  expect(within(live, 'input').value).toBe('cao bang');
  expect(within(live, 'select').value).toBe('2');
  expect(document.activeElement).toBe(within(live, 'select'));
  expect(within(live, 'details').open).toBe(true);
  expect(heard).toEqual(['input INPUT', 'change INPUT', 'input SELECT', 'change SELECT']);
});

it('does again what was done, in its order, and only that', async () => {
  const acts: EarlyAct[] = [];
  noteActs(shown, acts);
  const heard: string[] = [];
  live.addEventListener('click', ({ target }) => heard.push((target as Element).textContent));
  live.addEventListener('keydown', ({ key }) => heard.push(key));
  const [table, copy] = [...shown.querySelectorAll('button')];
  copy?.click();
  const plot = within(shown, 'figure');
  for (const key of ['ArrowRight', 'Tab', 'End']) {
    plot.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
  table?.click();
  copy?.click();
  expect(copy?.getAttribute('aria-busy')).toBe('true');
  giveOver(shown, live, acts);
  await vi.waitFor(() => expect(heard).toHaveLength(4));
  expect(heard).toEqual(['Chép', 'ArrowRight', 'End', 'Bảng']);
});

it('leaves alone what has no twin', () => {
  live.innerHTML = '<p>Dữ liệu không đọc được</p>';
  const target = within(shown, 'button');
  giveOver(shown, live, [{ target, event: new MouseEvent('click') }]);
  expect(document.getElementById('root')?.textContent).toBe('Dữ liệu không đọc được');
});

it('chooses from a list when its turn comes, and once', async () => {
  const acts: EarlyAct[] = [];
  noteActs(shown, acts);
  const [button, select] = [within(shown, 'button'), within(shown, 'select')];
  button.click();
  select.value = '2';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  const heard: string[] = [];
  within(live, 'button').addEventListener('click', () => heard.push('click'));
  within(live, 'select').addEventListener('change', ({ target }) =>
    heard.push((target as HTMLSelectElement).value),
  );
  giveOver(shown, live, acts);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toEqual(['click', '2']);
});

it('keeps the place where typing goes on', () => {
  const input = within(shown, 'input');
  input.value = 'cao bang';
  input.focus();
  input.setSelectionRange(3, 5);
  giveOver(shown, live, []);
  const { selectionStart, selectionEnd } = within(live, 'input');
  expect([selectionStart, selectionEnd]).toEqual([3, 5]);
});

it('keeps that place where a listener puts the caret back as it found it', async () => {
  const input = within(shown, 'input');
  input.value = 'cao bang';
  input.setSelectionRange(3, 3);
  const other = within(live, 'input');
  other.addEventListener('input', () => {
    const { selectionStart, selectionEnd } = other;
    queueMicrotask(() => other.setSelectionRange(selectionStart, selectionEnd));
  });
  giveOver(shown, live, []);
  await Promise.resolve();
  expect(other.selectionStart).toBe(3);
});
