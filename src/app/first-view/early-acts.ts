/** Something a person did before the app could answer. */
export interface EarlyAct {
  target: HTMLElement;
  event: MouseEvent | KeyboardEvent;
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
}

const pressable = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(`button, ${chart}`) : null;

/** Does the same to the app's page, each as soon as the one before has had its effect. */
export async function repeatActs(
  acts: readonly EarlyAct[],
  twinOf: (target: HTMLElement) => Element | undefined,
): Promise<void> {
  const twins = acts.map(({ target }) => twinOf(target));
  for (const [index, { event }] of acts.entries()) {
    const twin = twins[index];
    if (!(twin instanceof HTMLElement)) continue;
    if (event instanceof KeyboardEvent) twin.dispatchEvent(new KeyboardEvent(event.type, event));
    else if (twin.matches('button')) twin.click();
    else pressAt(twin, event);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The point of a chart lies where it was pressed: nothing has moved. */
function pressAt(twin: HTMLElement, event: MouseEvent): void {
  const hit = document.elementFromPoint(event.clientX, event.clientY);
  const target = hit && twin.contains(hit) ? hit : twin;
  for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) {
    target.dispatchEvent(new MouseEvent(type, event));
  }
}
