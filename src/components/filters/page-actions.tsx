import { CopyButton } from '../copy-button.tsx';
import { useWords } from '../words-context.tsx';

/** What can be done with every page: take its address along, print it. */
export function PageActions() {
  const { frame } = useWords().messages;
  return (
    <>
      <CopyButton label={frame.copyAddress} text={() => location.href} />
      <button type="button" className="button" onClick={() => window.print()}>
        {frame.print}
      </button>
    </>
  );
}
