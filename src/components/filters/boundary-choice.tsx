import type { Boundary } from '../../semantic/place.ts';
import { useWords } from '../words-context.tsx';
import { Choice } from './choice.tsx';

const boundaries = ['reported', 'current'] as const;

/** The units of the reports, or today's. */
export function BoundaryChoice({
  value,
  onChange,
}: {
  value: Boundary;
  onChange: (boundary: Boundary) => void;
}) {
  const { filters } = useWords().messages;
  return (
    <Choice
      label={filters.boundary}
      value={value}
      options={boundaries.map((it) => ({ value: it, label: filters.boundaryOption[it] }))}
      onChange={onChange}
    />
  );
}
