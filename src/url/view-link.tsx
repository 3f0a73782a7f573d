import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { changeView } from './view-address.ts';
import { useSelection } from './use-selection.ts';

/** A link to a view that was kept, in the language and theme of the page at hand. */
export function ViewLink({ view, children }: { view: string; children: ReactNode }) {
  const { language, theme } = useSelection().selection;
  return <Link to={changeView(view, { language, theme }) ?? '/'}>{children}</Link>;
}
