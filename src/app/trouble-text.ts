import { ValiError } from 'valibot';
import { EngineFailed, LoadError, QueryError } from '../engine/engine-errors.ts';
import type { Messages } from '../i18n/vi/messages.ts';
import { isPartTrouble, PartsTooLarge } from '../queries/parts-errors.ts';
import { ConfigInvalid } from '../queries/data.ts';
import { FetchFailed, JsonInvalid } from '../queries/fetch-file.ts';

/** What an error means to the person in front of it. */
export function troubleText(error: Error, { states }: Messages): string {
  if (error instanceof FetchFailed || isMissingCode(error)) return states.errors.network;
  if (isPartTrouble(error)) return states.errors.network;
  if (error instanceof PartsTooLarge) return states.errors.tooManyRows;
  // Not by its class, which comes with the way to servers.
  if (error.name === 'ClickhouseError') return states.errors.remote;
  if (error instanceof EngineFailed) return states.errors.engine;
  if (error instanceof QueryError || error instanceof LoadError) return states.errors.query;
  if (error instanceof ConfigInvalid) return `${states.errors.config} ${error.message}`;
  if (error instanceof ValiError || error instanceof JsonInvalid) return states.errors.packages;
  return states.errors.unknown;
}

/**
 * A chunk of the app that could not be fetched, which each browser says in words of its own, or of
 * which only a part came.
 */
export const isMissingCode = ({ message, name }: Error): boolean =>
  name === 'SyntaxError' ||
  /dynamically imported module|importing a module script|unable to preload/i.test(message);
