import type { PackageState } from './data-packages.ts';

/** What is to be told of an own package that is set aside for want of memory; empty of any other. */
export const tooLargeIn = ({ name, descriptor, problems }: PackageState) =>
  problems.flatMap((it) =>
    it.code === 'file/too-large-here'
      ? [{ name, title: descriptor?.title ?? name, bytes: it.params.bytes }]
      : [],
  );
