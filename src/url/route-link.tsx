import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Selection } from '../semantic/selection.ts';
import type { RouteName } from './routes.ts';
import { useSelection } from './use-selection.ts';

interface RouteLinkProps {
  to: RouteName;
  /** What is chosen there; place, boundary, language and theme come along. */
  choose?: Partial<Selection>;
  className?: string | undefined;
  current?: boolean;
  children: ReactNode;
  onClick?: () => void;
}

/** A link to a page of ours, as an address that can be copied. */
export function RouteLink({ to, choose, className, current, children, onClick }: RouteLinkProps) {
  const { linkTo } = useSelection();
  return (
    <Link
      to={linkTo(to, choose)}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      {children}
    </Link>
  );
}
