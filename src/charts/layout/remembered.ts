import type { ChartModel } from '../chart-model.ts';

/** A layout that is asked for twice, for the height and for the scene, and laid out once. */
export function remembered<Layout>(
  lay: (model: ChartModel, width: number, variant?: string) => Layout,
): (model: ChartModel, width: number, variant?: string) => Layout {
  const layouts = new WeakMap<ChartModel, Map<string, Layout>>();
  return (model, width, variant = '') => {
    const own = layouts.get(model) ?? new Map<string, Layout>();
    const key = `${width} ${variant}`;
    const layout = own.get(key) ?? lay(model, width, variant);
    layouts.set(model, own.set(key, layout));
    return layout;
  };
}
