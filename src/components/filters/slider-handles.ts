/** Where the two handles stand, as places in the list of steps. `from` never lies after `to`. */
export interface Handles {
  from: number;
  to: number;
}

export type Handle = keyof Handles;

/** Periods that a page key passes at once: plans run for five years. */
const pageSteps = 5;

/** The handles after a key; null when the key means nothing here. */
export function handlesAfterKey(
  key: string,
  handle: Handle,
  handles: Handles,
  limits: { lowest: number; highest: number },
): Handles | null {
  const at = handles[handle];
  const target = targetOf(key, at, limits);
  return target === null
    ? null
    : withHandle(handles, handle, Math.min(Math.max(target, limits.lowest), limits.highest));
}

function targetOf(
  key: string,
  at: number,
  { lowest, highest }: { lowest: number; highest: number },
) {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1;
    case 'PageUp':
      return at + pageSteps;
    case 'PageDown':
      return at - pageSteps;
    case 'Home':
      return lowest;
    case 'End':
      return highest;
    default:
      return null;
  }
}

/** One handle put somewhere; the other is taken along where it would be passed. */
export function withHandle({ from, to }: Handles, handle: Handle, at: number): Handles {
  return handle === 'from'
    ? { from: at, to: Math.max(at, to) }
    : { from: Math.min(from, at), to: at };
}

/** The handle that goes to a step that was pressed: the nearer one, of two as near the last. */
export const nearerHandle = ({ from, to }: Handles, at: number): Handle =>
  Math.abs(at - from) < Math.abs(at - to) || (from === to && at < from) ? 'from' : 'to';
