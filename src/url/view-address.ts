import { matchPath } from 'react-router';
import { shownLine } from '../lib/shown-text.ts';
import type { Selection } from '../semantic/selection.ts';
import { pathParameters, pathTo, routes, type RouteName } from './routes.ts';
import { parseSelection, type AddressProblem } from './selection-codec.ts';

export interface View {
  selection: Selection;
  problems: readonly AddressProblem[];
  /** The page; undefined where the path names none. */
  route: RouteName | undefined;
}

const routeNames = Object.keys(routes) as RouteName[];

/** Every link and control of a page asks for the view that the page has. */
const lastViews = new Map<string, View>();
const mostViews = 8;

/** What a path and its query ask for; never throws. The same object for the same address. */
export function viewOf(pathname: string, search: string): View {
  const address = `${pathname}?${search}`;
  const known = lastViews.get(address);
  if (known) return known;
  const [oldest] = lastViews.keys();
  if (lastViews.size >= mostViews && oldest !== undefined) lastViews.delete(oldest);
  const view = readView(pathname, search);
  lastViews.set(address, view);
  return view;
}

function readView(pathname: string, search: string): View {
  const { selection, problems } = parseSelection(new URLSearchParams(search));
  const route = routeNames.find((name) => matchPath(routes[name], pathname) !== null);
  return { selection: { ...selection, ...inPath(route, pathname) }, problems, route };
}

function inPath(
  route: RouteName | undefined,
  pathname: string,
): Pick<Selection, 'indicator' | 'dataset'> {
  const found: Readonly<Record<string, string | undefined>> =
    (route && matchPath(routes[route], pathname)?.params) ?? {};
  const named = Object.entries(pathParameters).flatMap(([name, key]) => {
    const value = found[name];
    return value === undefined ? [] : [[key, shownLine(value)] as const];
  });
  return { indicator: undefined, dataset: undefined, ...Object.fromEntries(named) };
}

/**
 * Another address of the same page, read and written by the codecs, so that nothing comes through
 * that they don't know; undefined where the address names no page.
 */
export function changeView(address: string, change: Partial<Selection>): string | undefined {
  const { pathname, search } = partsOf(address);
  const { selection, route } = viewOf(pathname, search);
  return route && pathTo(route, { ...selection, ...change });
}

/** The view alone: not how it is shown, in which language, theme or frame. */
export const plainView = (address: string): string | undefined =>
  changeView(address, {
    language: undefined,
    theme: undefined,
    embed: false,
    chart: undefined,
  });

/** Path and query of an address behind the `#`. */
export function partsOf(address: string): { pathname: string; search: string } {
  const at = address.indexOf('?');
  return at < 0
    ? { pathname: address, search: '' }
    : { pathname: address.slice(0, at), search: address.slice(at) };
}
