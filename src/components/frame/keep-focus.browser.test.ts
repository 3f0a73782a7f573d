import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { keepFocus } from './keep-focus.ts';

let page: HTMLElement;
let end: () => void;

beforeEach(() => {
  page = document.body.appendChild(document.createElement('main'));
  page.innerHTML = `
    <ul>
      <li><button>one</button></li>
      <li><button>two</button></li>
      <li><button>three</button></li>
    </ul>
    <section><p>words</p></section>
    <a href="#">on</a>`;
  end = keepFocus(document);
});

afterEach(() => {
  end();
  page.remove();
});

const named = (name: string): HTMLElement => {
  const found = [...page.querySelectorAll<HTMLElement>('a, button')].find(
    (it) => it.textContent === name,
  );
  if (!found) throw new Error(`nothing is named ${name}`);
  return found;
};
const focused = () => document.activeElement?.textContent;
const shown = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Comes to it by keyboard, and takes it from the page. */
async function leave(name: string, within = 'li'): Promise<void> {
  named(name).focus();
  await userEvent.keyboard('{Shift}');
  named(name).closest(within)?.remove();
  await shown();
  await shown();
}

describe('what had the focus has gone', () => {
  it('the next one has it', async () => {
    await leave('two');
    expect(focused()).toBe('three');
  });

  it('after the last of a list, the one before', async () => {
    await leave('three');
    expect(focused()).toBe('two');
  });

  it('after a whole part, what follows it', async () => {
    await leave('one', 'ul');
    expect(focused()).toBe('on');
  });

  it('something that took it over keeps it', async () => {
    named('two').focus();
    await userEvent.keyboard('{Shift}');
    named('two').remove();
    named('one').focus();
    await shown();
    await shown();
    expect(focused()).toBe('one');
  });

  it('a finger or a pointer that pressed it raises nothing', async () => {
    const two = named('two');
    two.addEventListener('click', () => two.remove());
    await userEvent.click(two);
    await shown();
    await shown();
    expect(document.activeElement).toBe(document.body);
  });

  it('a dialog is left to what opened it', async () => {
    const dialog = page.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    dialog.innerHTML = '<button>close</button>';
    await leave('close', '[role="dialog"]');
    expect(document.activeElement).toBe(document.body);
  });
});
