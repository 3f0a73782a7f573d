import copyToClipboard from 'copy-to-clipboard';
import { useState } from 'react';
import { useWords } from './words-context.tsx';

/** How long the outcome stands in the place of the label. */
const outcomeShown = 4_000;

interface CopyButtonProps {
  label: string;
  text: () => string;
  /** As a link among others, without an edge. */
  plain?: boolean;
}

/** Copies text and says whether it worked; also on pages served without TLS, as in many offices. */
export function CopyButton({ label, text, plain = false }: CopyButtonProps) {
  const { messages } = useWords();
  const [copied, setCopied] = useState<boolean | undefined>();
  const copy = async () => {
    setCopied(await copyToClipboard(text()));
    setTimeout(() => setCopied(undefined), outcomeShown);
  };
  const outcome = copied ? messages.frame.copied : messages.frame.copyFailed;
  return (
    <button type="button" className={plain ? 'link-button' : 'button'} onClick={() => void copy()}>
      <span aria-live="polite">{copied === undefined ? label : outcome}</span>
    </button>
  );
}
