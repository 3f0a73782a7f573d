import { lazy, Suspense } from 'react';
import { useRemoteStandings } from '../../queries/use-remote.ts';

const RemoteNotices = lazy(async () => ({
  default: (await import('./remote-notices.tsx')).RemoteNotices,
}));

/** What is to be told of datasets on servers; its code comes only where the list names one. */
export function RemoteNoticesIfAny({ whole }: { whole?: string }) {
  if (useRemoteStandings().length === 0) return null;
  return (
    <Suspense fallback={null}>
      <RemoteNotices whole={whole} />
    </Suspense>
  );
}
