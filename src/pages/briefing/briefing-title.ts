import type { Messages } from '../../i18n/vi/messages.ts';
import type { Briefing } from '../../semantic/briefing.ts';

/** The title as it is written on what is made of the briefing, also where it was left empty. */
export const briefingTitle = (
  { title }: Pick<Briefing, 'title'>,
  { briefing }: Pick<Messages, 'briefing'>,
): string => (title.trim() === '' ? briefing.untitled : title.trim());
