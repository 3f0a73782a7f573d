import type { ReactNode } from 'react';
import page from '../../components/frame/page.module.css';
import { Loading } from '../../components/states/loading.tsx';
import { useWords } from '../../components/words-context.tsx';
import { remoteTitle } from '../../i18n/remote-text.ts';
import { remoteWords } from '../../i18n/remote-words.ts';
import type { AbsentDataset } from '../../queries/use-absent-datasets.ts';
import { RouteLink } from '../../url/route-link.tsx';

/** Waits for datasets that are on their way, and names those that are not. */
export function RemoteElsewhere({
  absent,
  children,
}: {
  absent: readonly AbsentDataset[];
  children: ReactNode;
}) {
  const { language } = useWords();
  const words = remoteWords[language];
  if (absent.some(({ isComing }) => isComing))
    return (
      <div aria-busy="true">
        <Loading progress={words.states.connecting} />
      </div>
    );
  const titles = absent.map(({ dataset }) => `“${remoteTitle(dataset, language)}”`);
  return (
    <>
      {children}
      <p className={page.lead} data-maybe-on-server>
        {words.maybe(titles.join(', '))} <RouteLink to="data">{words.toData}</RouteLink>
      </p>
    </>
  );
}
