/** Something a person did before the app could answer. */
export interface EarlyAct {
  target: HTMLElement;
  event: Event;
  /** Of a list of choices, what was chosen. */
  value?: string;
}

const chart = '[role="application"]';
/** Keys that do nothing to a page by themselves, or what the browser does by itself. */
const ownKeys = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];

/**
 * Notes what is done to the view drawn at build, and says of each button that it waits. A button
 * that is pressed again out of impatience is meant once.
 */
export function noteActs(root: HTMLElement, acts: EarlyAct[]): void {
  root.addEventListener('click', (event) => {
    const target = pressable(event.target);
    if (!target || acts.some((act) => act.target === target && target.matches('button'))) return;
    acts.push({ target, event });
    if (target.matches('button')) target.setAttribute('aria-busy', 'true');
  });
  root.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || ownKeys.includes(key)) return;
    const isTyped = target.matches('input') && key.length === 1;
    // The browser makes a click of these, and works a list of choices by itself.
    const isPress = target.matches('a, button, summary') && ['Enter', ' '].includes(key);
    if (isTyped || isPress || target.matches('select')) return;
    acts.push({ target, event });
    if (target.matches(chart) && key !== 'Escape') event.preventDefault();
  });
  root.addEventListener('change', (event) => {
    const { target } = event;
    if (target instanceof HTMLSelectElement) acts.push({ target, event, value: target.value });
  });
}

const pressable = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(`button, ${chart}`) : null;

/** Does the same to the app's page, each as soon as the one before has had its effect. */
export async function repeatActs(
  acts: readonly EarlyAct[],
  twinOf: (target: HTMLElement) => Element | undefined,
): Promise<void> {
  const twins = acts.map(({ target }) => twinOf(target));
  for (const [index, { event, value }] of acts.entries()) {
    const twin = twins[index];
    if (!(twin instanceof HTMLElement)) continue;
    // What was filled in has its effect first, too.
    await new Promise((resolve) => setTimeout(resolve));
    if (value !== undefined) fill(twin as HTMLSelectElement, value);
    else if (event instanceof KeyboardEvent) {
      twin.dispatchEvent(new KeyboardEvent(event.type, event));
    } else if (twin.matches('button')) twin.click();
    else if (event instanceof MouseEvent) pressAt(twin, event);
  }
}

/** Where typing goes on, and what of the text is marked. */
export type Caret = [start: number, end: number];

/** As a person would: React takes only what the browser's own setter has set for a change. */
export function fill(
  field: HTMLInputElement | HTMLSelectElement,
  value: string,
  caret?: Caret,
): void {
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  // Before anyone is told: a listener may keep the caret as it finds it, and put it back there.
  if (caret && field instanceof HTMLInputElement) field.setSelectionRange(...caret);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The point of a chart lies where it was pressed: nothing has moved. */
function pressAt(twin: HTMLElement, event: MouseEvent): void {
  const hit = document.elementFromPoint(event.clientX, event.clientY);
  const target = hit && twin.contains(hit) ? hit : twin;
  for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) {
    target.dispatchEvent(new MouseEvent(type, event));
  }
}
