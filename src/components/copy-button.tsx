import { useState } from 'react';
import { copyText } from './copy-text.ts';
import { useWords } from './words-context.tsx';

/** Copies text and says whether it worked. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { messages } = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>();
  const copy = async () => {
    try {
      await copyText(text());
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
    setTimeout(() => setOutcome(undefined), 4000);
  };
  const words = {
    copied: messages.frame.copied,
    failed: messages.frame.copyFailed,
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <span aria-live="polite">{outcome ? words[outcome] : label}</span>
    </button>
  );
}
