import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  QualityContextProvider,
  type ToldQuality,
} from '../components/quality/quality-context.tsx';
import { useWords } from '../components/words-context.tsx';
import { qualityText } from '../i18n/quality-text.ts';
import { catalogueQuery } from '../queries/catalogue.ts';
import { useDataAccess } from '../queries/data-access-context.tsx';
import { useQuality } from '../queries/quality.ts';
import { severityOf, type QualityNote } from '../semantic/quality-note.ts';
import { onceReady } from './page-state.ts';

/** Lets any figure on the page tell its notes; they are asked for once the first view stands. */
export function QualityProvider({ children }: { children: ReactNode }) {
  const words = useWords();
  const client = useQueryClient();
  const [isWanted, setWanted] = useState(false);
  useEffect(() => onceReady(() => setWanted(true)), []);
  const quality = useQuality(isWanted);
  const { data: catalogue } = useQuery({
    ...catalogueQuery(useDataAccess(), client),
    enabled: isWanted,
  });
  const told = useMemo((): ToldQuality | undefined => {
    if (!catalogue) return undefined;
    const tell = (note: QualityNote) => ({
      note,
      severity: severityOf(note),
      text: qualityText(note, catalogue, words),
    });
    return {
      notesOn: (observation) => quality.notesOn(observation).map(tell),
      notesOfSource: (sourceId) => quality.notesOfSource(sourceId).map(tell),
    };
  }, [quality, catalogue, words]);
  return <QualityContextProvider value={told ?? nothing}>{children}</QualityContextProvider>;
}

const nothing: ToldQuality = { notesOn: () => [], notesOfSource: () => [] };
