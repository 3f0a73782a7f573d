import { useRef } from 'react';
import { useWords } from '../words-context.tsx';
import { useReopen } from './reopen-context.tsx';

/** A button by which a picture that was exported is chosen, so that its view is opened again. */
export function ReopenPicture() {
  const { reopen: texts } = useWords().messages;
  const reopen = useReopen();
  const input = useRef<HTMLInputElement>(null);
  if (!reopen) return null;
  return (
    <>
      <button type="button" className="button no-print" onClick={() => input.current?.click()}>
        {texts.choose}
      </button>
      <input
        ref={input}
        type="file"
        accept=".png,.svg,image/png,image/svg+xml"
        aria-label={texts.choose}
        hidden
        onChange={(event) => {
          reopen([...(event.target.files ?? [])]);
          // So that the same picture can be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
