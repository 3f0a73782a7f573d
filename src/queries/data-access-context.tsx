import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { DepartmentConfig } from '../datasets/department-config.ts';
import type { Catalogue } from '../semantic/catalogue.ts';
import { catalogueQuery } from './catalogue.ts';
import { configQuery } from './data.ts';
import type { DataAccess } from './data-access.ts';

const DataAccessContext = createContext<DataAccess | undefined>(undefined);

export const DataAccessProvider = DataAccessContext.Provider;

/** What the app was started with, for the queries of a page. */
export function useDataAccess(): DataAccess {
  const access = useContext(DataAccessContext);
  if (!access) throw new Error('no data access: the app must provide it');
  return access;
}

/** The department's configuration; suspends until it is there. */
export const useConfig = (): DepartmentConfig => useSuspenseQuery(configQuery()).data;

/** The catalogue; suspends until it is there. */
export function useCatalogue(): Catalogue {
  const client = useQueryClient();
  return useSuspenseQuery(catalogueQuery(useDataAccess(), client)).data;
}
