import * as v from 'valibot';
import { dataPackageSchema, type DataPackage } from '../datasets/data-package.ts';
import type { Outcome } from '../datasets/outcome.ts';
import type { Problem, ProblemPlace } from '../datasets/problem.ts';

/** Reads the text of a `datapackage.json`; `place.package` names it until its own name is known. */
export function readDescriptor(text: string, place: ProblemPlace): Outcome<DataPackage> {
  const invalid = (path: string, message: string): Problem => ({
    ...place,
    code: 'descriptor/invalid',
    params: { path, message },
  });

  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return { ok: false, problems: [invalid('', String(cause))] };
  }
  const result = v.safeParse(dataPackageSchema, json);
  if (result.success) return { ok: true, value: result.output };
  const problems = result.issues.map((issue) => invalid(v.getDotPath(issue) ?? '', issue.message));
  return { ok: false, problems };
}
