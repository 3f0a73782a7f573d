import { createContext, useContext } from 'react';
import type { Observation } from '../../semantic/observation.ts';
import type { QualityNote, QualitySeverity } from '../../semantic/quality-note.ts';

/** A note on the quality of figures, in the reader's words. */
export interface ToldNote {
  note: QualityNote;
  severity: QualitySeverity;
  text: string;
}

/** Finds the notes on a figure, or all that concern a document. */
export interface ToldQuality {
  notesOn: (observation: Observation) => readonly ToldNote[];
  notesOfSource: (sourceId: string) => readonly ToldNote[];
}

const QualityContext = createContext<ToldQuality>({
  notesOn: () => [],
  notesOfSource: () => [],
});

export const QualityContextProvider = QualityContext.Provider;

/** The notes on figures; there are none until they have come in, after the first view. */
export const useToldQuality = (): ToldQuality => useContext(QualityContext);

export const isToLookAt = ({ severity }: ToldNote): boolean => severity === 'look';
