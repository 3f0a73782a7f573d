import { useViewAddress, wholeAddress } from '../chart/view-address.tsx';
import { CopyButton } from '../copy-button.tsx';
import { isOpenedFromDisk } from '../frame/opened-from-disk.ts';
import { useWords } from '../words-context.tsx';

/** What can be done with every page: take the address of exactly this view along, print it. */
export function PageActions() {
  const { frame } = useWords().messages;
  const address = useViewAddress();
  return (
    <>
      <CopyButton
        label={isOpenedFromDisk() ? frame.copyFromHash : frame.copyAddress}
        text={() => wholeAddress(address)}
      />
      <button type="button" className="button" onClick={() => window.print()}>
        {frame.print}
      </button>
    </>
  );
}
