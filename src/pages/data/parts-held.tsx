import { useSyncExternalStore } from 'react';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { formatBytes, formatNumber } from '../../i18n/format-number.ts';
import { partsWords } from '../../i18n/parts-words.ts';
import { useDataAccess } from '../../queries/data-access-context.tsx';
import type { PartsStore } from '../../queries/parts-store.ts';

/** How much the browser holds of packages that are read part by part; nothing where there are none. */
export function PartsHeldLine() {
  const store = useDataAccess().parts?.store;
  return store && store.tables.length > 0 ? <Held store={store} /> : null;
}

function Held({ store }: { store: PartsStore }) {
  const { language } = useWords();
  const words = partsWords[language];
  const { rows, bytes, bound, fetched } = useSyncExternalStore(
    store.held.subscribe,
    store.held.get,
  );
  const size = (value: number) => formatBytes(value, language);
  return (
    <p className={page.small} data-parts-rows={rows}>
      {words.held(formatNumber(rows, language), size(bytes), size(bound))}{' '}
      {words.fetched(size(fetched))}
    </p>
  );
}
