import fc from 'fast-check';

// A thousand runs for every mutant would take most of the time, and finding the least example too.
fc.configureGlobal({ numRuns: 60, seed: 1, endOnFailure: true });
