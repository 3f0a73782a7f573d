import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { dataQuery } from '../../../queries/data.ts';
import { useDataAccess } from '../../../queries/data-access-context.tsx';
import { useOwnPackages } from '../../../queries/use-own-packages.ts';

interface OwnDatasets {
  /** Names that a new dataset can't have. */
  taken: ReadonlySet<string>;
  /** Datasets of figures that the person brought in, of which an import may take the place. */
  own: readonly { name: string; title: string }[];
}

/** The datasets that there are, as far as an import has to know of them. */
export function useOwnDatasets(): OwnDatasets {
  const client = useQueryClient();
  const { packages } = useSuspenseQuery(dataQuery(useDataAccess(), client)).data;
  const { datasets } = useOwnPackages();
  return {
    taken: new Set([...packages, ...datasets].map(({ name }) => name)),
    own: datasets.filter(({ inUse, state }) => inUse && state?.resources.has('observations')),
  };
}
