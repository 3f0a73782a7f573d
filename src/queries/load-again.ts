import type { QueryClient } from '@tanstack/react-query';
import { tooLargePackages } from '../storage/too-large.ts';
import type { DataAccess } from './data-access.ts';
import { isAccepted } from './data-packages.ts';
import { dataQuery } from './data.ts';
import { refreshOwnData } from './follow-own-packages.ts';
import { contentOf, ownPackagesQuery } from './own-packages.ts';

/**
 * Tries once more to load an own package for which there was too little memory. False where there is
 * still too little: it is set aside as before.
 */
export async function loadAgain(
  access: DataAccess,
  client: QueryClient,
  name: string,
): Promise<boolean> {
  const { packages } = await client.query(ownPackagesQuery(access));
  const own = packages.find((it) => it.name === name);
  if (own) tooLargePackages.forget(contentOf(own));
  await refreshOwnData(access, client);
  const { packages: states } = await client.query(dataQuery(access, client));
  return states.some((it) => it.origin === 'own' && it.name === name && isAccepted(it));
}
