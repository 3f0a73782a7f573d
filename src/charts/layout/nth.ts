/** The item that must be there, counted from the end if negative; a layout without it is a fault. */
export function nth<T>(items: readonly T[], index: number): T {
  if (index >= items.length || index < -items.length) {
    throw new RangeError(`no item ${index} among ${items.length}`);
  }
  return items.at(index) as T;
}
