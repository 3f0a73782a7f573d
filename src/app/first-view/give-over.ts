import { fill, repeatActs, type Caret, type EarlyAct } from './early-acts.ts';

/**
 * Puts `live` in the place of `shown`, a page of the same structure, and what a person has done there
 * meanwhile along with it: focus, what was typed and folded, and what was pressed, which is pressed again.
 */
export function giveOver(shown: HTMLElement, live: HTMLElement, acts: readonly EarlyAct[]): void {
  const twin = twinFinder(shown, live);
  const { activeElement: focused } = document;
  const focus = focused && twin(focused);
  const folded = [...shown.querySelectorAll('details')].map(({ open }) => open);
  const filled = [...shown.querySelectorAll<Field>('input, select')].flatMap((field) => {
    const other = twin(field);
    const isAct = acts.some(({ target, value }) => target === field && value !== undefined);
    return !isAct && other && 'value' in other && other.value !== field.value
      ? [{ field: other as Field, value: field.value, caret: caretOf(field) }]
      : [];
  });
  live.id = shown.id;
  shown.replaceWith(live);
  live.querySelectorAll('details').forEach((it, index) => {
    it.open = folded[index] ?? it.open;
  });
  if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
  for (const { field, value, caret } of filled) fill(field, value, caret);
  void repeatActs(acts, twin);
}

type Field = HTMLInputElement | HTMLSelectElement;

const caretOf = (field: Field): Caret | undefined =>
  field instanceof HTMLInputElement && field.selectionStart !== null
    ? [field.selectionStart, field.selectionEnd ?? field.selectionStart]
    : undefined;

/** Finds the element at the same place of the other page, if there is one of its kind. */
function twinFinder(from: Element, to: Element) {
  return (element: Element): Element | undefined => {
    if (!from.contains(element) || element === from) return undefined;
    const path: number[] = [];
    for (let at = element; at !== from && at.parentElement; at = at.parentElement) {
      path.unshift([...at.parentElement.children].indexOf(at));
    }
    const twin = path.reduce<Element | undefined>((at, index) => at?.children[index], to);
    return twin?.tagName === element.tagName ? twin : undefined;
  };
}
