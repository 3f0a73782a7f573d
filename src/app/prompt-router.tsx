import {
  startTransition,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Router, UNSAFE_createHashHistory as createHashHistory, type Location } from 'react-router';

interface PromptRouterProps {
  /**
   * What the page of an address waits for: `here` where nothing, a promise that is kept when all of
   * it has come in, undefined where that can't be told beforehand.
   */
  onMove: (location: Location) => 'here' | Promise<unknown> | undefined;
  children: ReactNode;
}

/** So long the page before stays as it is, before it says that another is on its way (ms). */
const patience = 80;

/**
 * The address behind the `#`. A page that waits for nothing is shown in the same task, and what
 * comes in soon all at once; for anything else the page before stays, as React Router's own would
 * have it.
 */
export function PromptRouter({ onMove, children }: PromptRouterProps) {
  const [history] = useState(() => createHashHistory({ v5Compat: true }));
  const [{ action, location }, setShown] = useState(() => ({
    action: history.action,
    location: history.location,
  }));
  const moves = useRef(0);
  const follow = useEffectEvent((next: { action: typeof action; location: Location }) => {
    const move = (moves.current += 1);
    const show = () => {
      // A later address is on its way, or there already.
      if (move !== moves.current) return;
      setShown({ action: next.action, location: next.location });
    };
    const showLater = () => startTransition(show);
    const waitsFor = onMove(next.location);
    if (waitsFor === 'here') show();
    else if (waitsFor === undefined) showLater();
    else {
      const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patience));
      const come = waitsFor.catch(() => 'late' as const);
      void Promise.race([come, late]).then((it) => (it === 'late' ? showLater() : show()));
    }
  });
  useLayoutEffect(() => history.listen((next) => follow(next)), [history]);
  return (
    <Router location={location} navigationType={action} navigator={history}>
      {children}
    </Router>
  );
}
