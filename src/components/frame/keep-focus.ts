const stops =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';

/** What is left and taken back by its own library: dialogs and lists that drop down. */
const led = '[role="dialog"], [role="listbox"], [role="menu"]';

/**
 * Where what has the focus goes from the page and nothing takes the focus over, the one that stood next
 * to it has it then: from nowhere the next Tab would begin at the top of the page. For the keyboard
 * alone: a finger must not raise the keyboard of a phone. Gives what ends it.
 */
export function keepFocus(root: Document): () => void {
  let last: Element | null = null;
  let isByKeyboard = false;
  const note = (event: Event) => {
    isByKeyboard = event.type === 'keydown';
  };
  const take = () => {
    last = root.activeElement;
  };
  const observer = new MutationObserver((records) => {
    const gone = last;
    if (!isByKeyboard || !gone || gone.isConnected || gone.closest(led)) return;
    const removal = records.find((it) => [...it.removedNodes].some((node) => node.contains(gone)));
    if (!removal) return;
    const from = neighbourhood(removal);
    requestAnimationFrame(() => {
      // Most know better themselves where one goes on.
      if (root.activeElement === root.body) nextIn(from)?.focus();
    });
  });
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener('keydown', note, true);
  root.addEventListener('pointerdown', note, true);
  root.addEventListener('focusin', take);
  return () => {
    observer.disconnect();
    root.removeEventListener('keydown', note, true);
    root.removeEventListener('pointerdown', note, true);
    root.removeEventListener('focusin', take);
  };
}

interface Neighbourhood {
  /** What stood around it, the nearest first, out to the page's content. */
  around: Element[];
  /** What came after it; null at the end. */
  next: Node | null;
}

function neighbourhood({ target, nextSibling }: MutationRecord): Neighbourhood {
  const around: Element[] = [];
  for (let it: Node | null = target; it instanceof Element; it = it.parentElement) {
    around.push(it);
    // Its heading takes the focus of another page, once that is there.
    if (it.matches('main')) break;
  }
  return { around, next: nextSibling };
}

/** The next stop in the nearest that still has any; the last before it where none comes after. */
function nextIn({ around, next }: Neighbourhood): HTMLElement | undefined {
  let after = next?.isConnected === true ? next : null;
  for (const scope of around) {
    if (!scope.isConnected || scope.matches('body, html')) continue;
    const found = [...scope.querySelectorAll<HTMLElement>(stops)].filter((it) =>
      it.checkVisibility({ visibilityProperty: true }),
    );
    const isAfter = (it: Element) =>
      after !== null &&
      (after.contains(it) ||
        (after.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    const stop = found.find(isAfter) ?? found.at(-1);
    if (stop) return stop;
    after = scope.nextSibling;
  }
  return undefined;
}
