import { lazy, Suspense, type ReactNode } from 'react';
import { useAbsentDatasets } from '../../queries/use-absent-datasets.ts';

const RemoteElsewhere = lazy(async () => ({
  default: (await import('./remote-elsewhere.tsx')).RemoteElsewhere,
}));

/** In the place of what no dataset in use has: one on a server, not in use or not yet, may have it. */
export function NothingHere({ children }: { children: ReactNode }) {
  const absent = useAbsentDatasets();
  if (absent.length === 0) return children;
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <RemoteElsewhere absent={absent}>{children}</RemoteElsewhere>
    </Suspense>
  );
}
