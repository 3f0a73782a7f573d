import { startTransition, useOptimistic } from 'react';

/**
 * A value that a control shows from the press on, while the page behind it may still wait for its
 * figures: a handle stays under the finger, and a second press builds on the first.
 */
export function useShownAtOnce<Value>(
  value: Value,
  onChange: (value: Value) => void,
): [Value, (value: Value) => void] {
  const [shown, show] = useOptimistic(value);
  return [
    shown,
    (next) =>
      startTransition(() => {
        show(next);
        onChange(next);
      }),
  ];
}
