/** What can be measured, in the order of README.md. */
export const parts = [
  'first-view',
  'changes',
  'memory',
  'scale',
  'imports',
  'exports',
  'remote',
] as const;

export type Part = (typeof parts)[number];

export const isPart = (name: string): name is Part => (parts as readonly string[]).includes(name);
