import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Two workers end together when what takes longest doesn't come last; Vitest goes by the size of files.
export const longest = [
  'faults/hostile-texts-files',
  'faults/engine-that-fails',
  'journeys/accessibility-zoom',
  'faults/workers-that-die',
  'firefox/main-journeys',
  'journeys/accessibility-dialogs',
  'faults/storage-that-fails',
  'faults/presses-at-speed',
  'journeys/accessibility',
  'faults/hostile-texts-exports',
  'faults/parts-that-fail',
  'faults/own-datasets-that-fail',
  'journeys/early-presses',
  'journeys/department-packages',
  'faults/files-that-fail',
  'journeys/closed-network',
  'journeys/briefing',
  'journeys/briefing-kept',
  'journeys/first-view',
  'journeys/import',
  'journeys/soak-short',
  'journeys/compare-links',
  'journeys/compare-layout',
  'journeys/query-lock',
  'faults/app-that-fails',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.endsWith(`tests/${name}.spec.ts`));
  return at < 0 ? longest.length : at;
};

/** The order of Vitest, with the longest journeys before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isJourney = (file: TestSpecification) => file.project.name === 'journeys';
    return [
      ...sorted.filter((file) => !isJourney(file)),
      // Sorting is stable: the others stay in their order.
      ...sorted.filter(isJourney).sort((a, b) => rank(a) - rank(b)),
    ];
  }
}
