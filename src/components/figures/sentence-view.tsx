import type { Segment } from '../../i18n/sentence.ts';

/** A generated sentence; its figures are bold, nothing else is. */
export function SentenceView({ segments }: { segments: readonly Segment[] }) {
  return (
    <>
      {segments.map(({ text, strong }, index) =>
        strong ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
      )}
    </>
  );
}
