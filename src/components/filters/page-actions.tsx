import { CopyButton } from '../copy-button.tsx';
import { useWords } from '../words-context.tsx';

/**
 * What can be done with every page: take its address along, print it. A page whose defaults follow
 * the data gives an address that names them.
 */
export function PageActions({ address = () => location.href }: { address?: () => string }) {
  const { frame } = useWords().messages;
  return (
    <>
      <CopyButton label={frame.copyAddress} text={address} />
      <button type="button" className="button" onClick={() => window.print()}>
        {frame.print}
      </button>
    </>
  );
}
