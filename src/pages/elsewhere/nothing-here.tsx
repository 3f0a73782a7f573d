import { lazy, Suspense, type ReactNode } from 'react';
import { useAbsentDatasets } from '../../queries/use-remote.ts';

const MaybeOnServer = lazy(async () => ({
  default: (await import('./maybe-on-server.tsx')).MaybeOnServer,
}));

/** In the place of what no dataset in use has: one on a server, not in use or not yet, may have it. */
export function NothingHere({ children }: { children: ReactNode }) {
  const absent = useAbsentDatasets();
  if (absent.length === 0) return children;
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <MaybeOnServer absent={absent}>{children}</MaybeOnServer>
    </Suspense>
  );
}
