import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Selection } from '../semantic/selection.ts';
import { pathTo, type RouteName } from './routes.ts';
import { viewOf, type View } from './view-address.ts';

export interface SelectionInAddress extends View {
  /** Changes the selection on the page at hand; `replace` leaves no step to go back to. */
  select: (change: Partial<Selection>, options?: { replace?: boolean }) => void;
  /** Address of another page that keeps place, boundary, language and theme. */
  linkTo: (route: RouteName, change?: Partial<Selection>) => string;
  /** Address of this page with the choices named that would else be left to its defaults. */
  addressWith: (pinned: Partial<Selection>) => string;
}

/** The one reader and writer of the address. */
export function useSelection(): SelectionInAddress {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const view = viewOf(pathname, search);
    const { selection, route } = view;
    return {
      ...view,
      select: (change, options) => {
        const next = { ...selection, ...change };
        const target =
          route === 'indicators' && next.indicator ? 'indicator' : (route ?? 'overview');
        void navigate(pathTo(target, next), { replace: options?.replace ?? false });
      },
      linkTo: (target, change = {}) => pathTo(target, change, selection),
      addressWith: (pinned) =>
        pathTo(route ?? 'overview', { ...selection, ...pinned, embed: false, chart: undefined }),
    };
  }, [pathname, search, navigate]);
}
