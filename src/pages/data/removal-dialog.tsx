import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/frame/confirm-dialog.tsx';
import { useWords } from '../../components/words-context.tsx';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import { useDataAccess } from '../../queries/data-access-context.tsx';
import { dataQuery } from '../../queries/data.ts';
import { dependentsOf } from '../../queries/own-dependents.ts';
import type { OwnDataset } from '../../queries/use-own-packages.ts';

interface RemovalDialogProps {
  dataset: OwnDataset;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once, and says what else would fall away. */
export function RemovalDialog({ dataset, onConfirm, onClose }: RemovalDialogProps) {
  const { language } = useWords();
  const { confirm } = ownDatasetWords[language];
  const client = useQueryClient();
  const { packages } = useSuspenseQuery(dataQuery(useDataAccess(), client)).data;
  const dependents = dependentsOf(packages, dataset.name).map(
    ({ name, descriptor }) => descriptor?.title ?? name,
  );
  return (
    <ConfirmDialog
      title={confirm.title}
      yes={confirm.yes}
      no={confirm.no}
      {...{ onConfirm, onClose }}
    >
      <p>{confirm.text(dataset.title)}</p>
      {dependents.length > 0 && <p>{confirm.dependents(dependents.join('; '))}</p>}
    </ConfirmDialog>
  );
}
