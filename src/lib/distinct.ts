/** Each item once, in order of first appearance. */
export const distinct = <Item>(items: Iterable<Item>): Item[] => [...new Set(items)];
