import { CopyButton } from '../../components/copy-button.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { Indicator } from '../../semantic/indicator.ts';

/** The sentence over a chart to take along, with the definition: what it is a sentence about. */
export function CopySentence({ title, indicator }: { title: string; indicator: Indicator }) {
  const { messages, language } = useWords();
  const text = `${title}. ${indicator.definition[language]}`;
  return <CopyButton label={messages.compare.copySentence} text={() => text} plain />;
}
