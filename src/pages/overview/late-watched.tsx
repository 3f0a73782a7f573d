import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { tryAgain } from '../../lib/try-again.ts';
import type { WatchedHereProps } from './watched-here.tsx';

/** Most have pinned nothing and see nothing of it: its code comes after the first figures. */
const WatchedHere = lazy(async () => {
  const { WatchedHere: Watched } = await tryAgain(
    () => import('./watched-here.tsx'),
    [1_000, 3_000],
  );
  return { default: Watched };
});

/** What a person watches at the place shown, as soon as its code has come. */
export function LateWatched(props: WatchedHereProps) {
  const { watchList } = useWords().messages;
  return (
    <ErrorBoundary
      resetKey={props.place.id}
      fallback={() => <p className={page.small}>{watchList.notLoaded}</p>}
    >
      <Suspense fallback={<div aria-busy="true" />}>
        <WatchedHere {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
