import { useMemo } from 'react';
import { matchPath, useLocation, useNavigate } from 'react-router';
import type { Selection } from '../semantic/selection.ts';
import { pathTo, routes, type RouteName } from './routes.ts';
import { parseSelection, type AddressProblem } from './selection-codec.ts';

export interface SelectionInAddress {
  selection: Selection;
  problems: readonly AddressProblem[];
  route: RouteName | undefined;
  /** Changes the selection on the page at hand; `replace` leaves no step to go back to. */
  select: (change: Partial<Selection>, options?: { replace?: boolean }) => void;
  /** Address of another page that keeps place, boundary, language and theme. */
  linkTo: (route: RouteName, change?: Partial<Selection>) => string;
}

const routeNames = Object.keys(routes) as RouteName[];

/** The one reader and writer of the address. */
export function useSelection(): SelectionInAddress {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const { selection: inQuery, problems } = parseSelection(new URLSearchParams(search));
    const route = routeNames.find((name) => matchPath(routes[name], pathname) !== null);
    const indicator = matchPath(routes.indicator, pathname)?.params.id;
    const selection: Selection = { ...inQuery, indicator };
    return {
      selection,
      problems,
      route,
      select: (change, options) => {
        const next = { ...selection, ...change };
        const target =
          route === 'indicators' && next.indicator ? 'indicator' : (route ?? 'overview');
        void navigate(pathTo(target, next), { replace: options?.replace ?? false });
      },
      linkTo: (target, change = {}) => pathTo(target, change, selection),
    };
  }, [pathname, search, navigate]);
}
