import { useMemo, useState } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { useCatalogue, useConfig } from '../../queries/data-access-context.tsx';
import { useDataVersion } from '../../queries/use-data-version.ts';
import { useKeptSince } from '../../queries/use-remote.ts';
import type { Briefing } from '../../semantic/briefing.ts';
import { BriefingExports } from './briefing-exports.tsx';
import { BriefingHead } from './briefing-head.tsx';
import { BriefingItems } from './briefing-items.tsx';
import { BriefingLetterhead } from './briefing-letterhead.tsx';
import styles from './briefing-page.module.css';
import { BriefingSignature } from './briefing-signature.tsx';
import { briefingTitle } from './briefing-title.ts';
import { foundCharts } from './found-charts.ts';
import { NoCharts } from './no-charts.tsx';
import { PaperProvider, papers, type Orientation } from './paper-context.tsx';
import { usePageSheet } from './use-page-sheet.ts';
import { useViewCharts } from './use-view-charts.tsx';

/** One briefing to be worked on: its head, its charts, and what can be made of it. */
export function BriefingDesk({ briefing }: { briefing: Briefing }) {
  const { messages, language } = useWords();
  const { department } = useConfig();
  const catalogue = useCatalogue();
  const dataVersion = useDataVersion();
  const keptSince = useKeptSince();
  const facts = useMemo(
    () => ({ catalogue, dataVersion, keptSince, product: department[language] }),
    [catalogue, dataVersion, keptSince, department, language],
  );
  const [orientation, setOrientation] = useState<Orientation>('portrait');
  const from = briefing.department ?? department[language];
  const head = [from.trim(), briefingTitle(briefing, messages)].filter((it) => it !== '');
  usePageSheet(orientation, { head: head.join(' · '), page: messages.briefing.page });
  const views = useMemo(() => briefing.items.map((it) => it.view), [briefing.items]);
  const { read, again, reader } = useViewCharts(views, dataVersion);
  const found = useMemo(() => foundCharts(briefing.items, read), [briefing.items, read]);
  const isEmpty = found.length === 0;
  return (
    <>
      {reader}
      <BriefingLetterhead briefing={briefing} />
      <div className={styles.desk}>
        <div className={`${styles.fields} no-print`}>
          <BriefingHead briefing={briefing} />
          {isEmpty && <NoCharts />}
        </div>
        {!isEmpty && (
          <div className={`${styles.side} no-print`}>
            <BriefingExports
              briefing={briefing}
              found={found}
              facts={facts}
              orientation={orientation}
              onOrientation={setOrientation}
            />
          </div>
        )}
        <div className={styles.charts}>
          <PaperProvider value={papers[orientation]}>
            <BriefingItems
              briefing={briefing}
              department={from}
              found={found}
              onReadAgain={again}
            />
          </PaperProvider>
        </div>
      </div>
      <BriefingSignature briefing={briefing} />
    </>
  );
}
