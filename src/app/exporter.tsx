import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import {
  ExportContextProvider,
  type ExportKind,
  type OpenExport,
} from '../components/exports/export-context.tsx';
import { Modal } from '../components/frame/modal.tsx';
import { useWords } from '../components/words-context.tsx';
import { useCatalogue, useConfig, useDataAccess } from '../queries/data-access-context.tsx';
import { fetchFile } from '../queries/fetch-file.ts';
import { figuresQuery } from '../queries/observations.ts';
import { useDataVersion } from '../queries/use-data-version.ts';
import { useSelection } from '../url/use-selection.ts';
import { newestDocument, today } from './export-dates.ts';

interface Opened {
  kind: ExportKind;
  model: Parameters<OpenExport>[1];
}

/** The dialogs bring writers, layouts and fonts along, which no first view needs. */
const DataExportDialog = lazy(async () => ({
  default: (await import('../components/exports/data-export-dialog.tsx')).DataExportDialog,
}));
const ImageExportDialog = lazy(async () => ({
  default: (await import('../components/exports/image-export-dialog.tsx')).ImageExportDialog,
}));

/** Lets any chart on the page be taken along, as a picture or as figures. */
export function Exporter({ children }: { children: ReactNode }) {
  const { messages } = useWords();
  const [opened, setOpened] = useState<Opened>();
  const open: OpenExport = useMemo(() => (kind, model) => setOpened({ kind, model }), []);
  const close = () => setOpened(undefined);
  return (
    <ExportContextProvider value={open}>
      {children}
      {opened && (
        <ErrorBoundary
          resetKey={`${opened.kind} ${opened.model.id}`}
          fallback={() => (
            <Modal title={messages.dataExport.title} onClose={close}>
              <p role="alert">{messages.imageExport.notOpened}</p>
            </Modal>
          )}
        >
          <Suspense fallback={null}>
            {opened.kind === 'data' ? (
              <DataOf model={opened.model} onClose={close} />
            ) : (
              <ImageOf model={opened.model} onClose={close} />
            )}
          </Suspense>
        </ErrorBoundary>
      )}
    </ExportContextProvider>
  );
}

interface OfChart {
  model: Opened['model'];
  onClose: () => void;
}

function DataOf({ model, onClose }: OfChart) {
  const client = useQueryClient();
  const access = useDataAccess();
  const {
    selection: { boundary },
  } = useSelection();
  return (
    <DataExportDialog
      model={model}
      catalogue={useCatalogue()}
      version={useDataVersion()}
      loadIndicator={async (id) =>
        (await client.query(figuresQuery(access, client, id, boundary))).observations
      }
      onClose={onClose}
    />
  );
}

function ImageOf({ model, onClose }: OfChart) {
  const catalogue = useCatalogue();
  const { language } = useWords();
  const { department } = useConfig();
  const dataVersion = useDataVersion();
  const frame = useMemo(
    () => ({
      address: location.href,
      dataVersion,
      dataDate: newestDocument(model, catalogue),
      exportDate: today(),
      product: department[language],
    }),
    [model, catalogue, dataVersion, department, language],
  );
  return (
    <ImageExportDialog
      model={model}
      catalogue={catalogue}
      frame={frame}
      readFile={fetchFile}
      onClose={onClose}
    />
  );
}
