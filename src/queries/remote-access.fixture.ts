import { vi } from 'vitest';
import type { RemoteDataset } from '../datasets/packages-list.ts';
import type { Problem } from '../datasets/problem.ts';
import type { FetchedPackage } from './data-packages.ts';
import { createRemoteAccess, type OpenRemote } from './remote-access.ts';

const clickhouse = { url: 'https://data.example.test', database: 'khcn', table: 'observations' };
export const asking: RemoteDataset = { name: 'ministry', title: 'Bộ', clickhouse };
export const open: RemoteDataset = { ...asking, clickhouse: { ...clickhouse, user: 'viewer' } };

const packageOf = ({ name }: RemoteDataset, problems: readonly Problem[] = []) =>
  ({
    path: name,
    descriptor: { name },
    files: new Map(),
    parted: new Map(),
    problems,
  }) as unknown as FetchedPackage;

export const openedOf = (dataset: RemoteDataset, problems: readonly Problem[] = []) => ({
  fetched: packageOf(dataset, problems),
  leftOut: 0,
  ask: async () => ({
    ok: false as const,
    trouble: { kind: 'empty' as const, technical: '', position: undefined },
  }),
  tables: async () => [],
});

export const problem: Problem = {
  package: 'ministry',
  file: 'observations',
  column: 'value',
  code: 'cell/type',
  params: { type: 'number' },
  value: 'String',
};

export function accessTo(
  datasets: RemoteDataset | readonly RemoteDataset[],
  answer: OpenRemote['open'],
) {
  const forgotten: string[] = [];
  const forget = async (name: string): Promise<void> => void forgotten.push(name);
  const load = vi.fn(async () => ({ open: answer, forget }));
  const refused = new Map<string, readonly Problem[]>();
  const putInUse = vi.fn(async (): Promise<ReadonlyMap<string, readonly Problem[]>> => {
    const unfit = access
      .fetched()
      .flatMap(({ path, problems }) => (problems.length > 0 ? [[path, problems] as const] : []));
    return new Map([...refused, ...unfit]);
  });
  const forgive = (name: string): void => void refused.delete(name);
  const access = createRemoteAccess([datasets].flat(), { load, putInUse, forgive });
  const state = () => access.standings.get().map((it) => it.state);
  return { access, load, putInUse, state, forgotten, refused };
}
