import { Choice } from '../../components/filters/choice.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { Comparison } from '../../semantic/comparison-of.ts';
import { useSelection } from '../../url/use-selection.ts';

/** How time is cut, where there is more than one way. */
export function RhythmChoice({ comparison: { rhythm, rhythms } }: { comparison: Comparison }) {
  const { compare } = useWords().messages;
  const { select } = useSelection();
  if (rhythms.length < 2) return null;
  return (
    <Choice
      label={compare.rhythm}
      value={rhythm}
      options={rhythms.map((value) => ({ value, label: compare.rhythms[value] }))}
      onChange={(value) => select({ rhythm: value, years: [], base: undefined })}
    />
  );
}
