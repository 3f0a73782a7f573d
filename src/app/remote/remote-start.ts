import type { QueryClient } from '@tanstack/react-query';
import type { RemoteDataset } from '../../datasets/packages-list.ts';
import type { DataAccess } from '../../queries/data-access.ts';
import { dataQuery } from '../../queries/data.ts';
import { isAccepted, type PackageState } from '../../queries/data-packages.ts';
import { refreshOwnData } from '../../queries/follow-own-packages.ts';
import { ownIdsOf } from '../../queries/own-ids.ts';
import { createRemoteAccess } from '../../queries/remote-access.ts';

/** Begins with the datasets on servers that the list names. */
export function followRemote(
  datasets: readonly RemoteDataset[],
  access: DataAccess,
  client: QueryClient,
): void {
  const packages = async () => (await client.query(dataQuery(access, client))).packages;
  const remote = createRemoteAccess(datasets, {
    load: async () => {
      const [{ createOpenRemote }] = await Promise.all([
        import('../../queries/remote/open-remote.ts'),
        access.parts?.open(),
      ]);
      return createOpenRemote(async () =>
        (await packages()).filter(isAccepted).flatMap((it) => ownIdsOf(it, 'places')),
      );
    },
    putInUse: async () => {
      await refreshOwnData(access, client);
      return new Map((await packages()).filter((it) => !isAccepted(it)).map(problemsByName));
    },
    forgive: (name) => {
      const refused = access.parts?.refused;
      if (!refused?.get().has(name)) return;
      refused.set(new Map([...refused.get()].filter(([it]) => it !== name)));
    },
  });
  access.parts?.refused.subscribe(() => {
    for (const [name, problems] of access.parts?.refused.get() ?? []) {
      remote.turnedUnfit(name, problems);
    }
  });
  access.remote.set(remote);
  remote.connectPublic();
}

const problemsByName = ({ name, problems }: PackageState) => [name, problems] as const;
