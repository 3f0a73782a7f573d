import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { ReportText } from '../components/source/report-text.tsx';
import { SourceContextProvider, type SourceTarget } from '../components/source/source-context.tsx';
import { SourceDialog } from '../components/source/source-dialog.tsx';
import { reportTextQuery } from '../queries/report-text.ts';
import { useCatalogue, useDataAccess } from '../queries/data-access-context.tsx';
import { useVintagesOfIndicator } from '../queries/vintages.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Source } from '../semantic/source.ts';

/** Lets any figure on the page open its source over the page. */
export function SourceViewer({ children }: { children: ReactNode }) {
  const [target, setTarget] = useState<SourceTarget | undefined>();
  return (
    <SourceContextProvider value={setTarget}>
      {children}
      {target && (
        <Suspense fallback={null}>
          <OpenSource target={target} onClose={() => setTarget(undefined)} />
        </Suspense>
      )}
    </SourceContextProvider>
  );
}

function OpenSource({ target, onClose }: { target: SourceTarget; onClose: () => void }) {
  const catalogue = useCatalogue();
  const observation = 'observation' in target ? target.observation : undefined;
  const vintages = useVintagesOfIndicator(observation?.indicatorId);
  return (
    <SourceDialog
      target={target}
      vintages={vintages}
      catalogue={catalogue}
      onClose={onClose}
      renderText={(source, figure) => <TextOf source={source} observation={figure} />}
    />
  );
}

function TextOf({ source, observation }: { source: Source; observation: Observation | undefined }) {
  const client = useQueryClient();
  const { data: text } = useQuery(reportTextQuery(useDataAccess(), client, source.file));
  if (!text || source.file === null) return null;
  return <ReportText file={source.file} text={text} words={observation?.asPrinted} />;
}
