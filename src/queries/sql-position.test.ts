import { expect, it } from 'vitest';
import { positionInMessage } from './sql-position.ts';

// Messages as DuckDB-WASM 1.32 gives them.
const at = (sql: string, message: string) => {
  const position = positionInMessage(message, sql);
  return position === undefined ? undefined : sql.slice(position, position + 7);
};

it('finds the caret of a drawing', () => {
  const sql = 'SELECT 1,\n  FORM x';
  const message =
    'Binder Error: Referenced column "FORM" was not found\n\nLINE 2:   FORM x\n          ^';
  expect(at(sql, message)).toBe('FORM x');
});

it('goes on to the word that the parser names, where letters with marks stand before it', () => {
  const message =
    'Parser Error: syntax error at or near "FRM"\n\nLINE 2:  \'ắ\' x FRM y\n           ^';
  expect(at("DESCRIBE SELECT 'ắ' ắ,\n 'ắ' x FRM y", message)).toBe('FRM y');
});

it('finds its place in a line that is shown in part', () => {
  const many = 'đ'.repeat(100);
  const sql = `DESCRIBE SELECT 'ắ' ắ, '${many}' b, nowhere, '${many}' FROM (SELECT 1)`;
  const shown = `...${'đ'.repeat(50)}' b, nowhere, '${'đ'.repeat(51)}...`;
  const caret = ' '.repeat(`LINE 1: ...${'đ'.repeat(50)}' b, `.length);
  expect(at(sql, `Binder Error: no\n\nLINE 1: ${shown}\n${caret}^`)).toBe('nowhere');
});

it('takes an end that comes too soon for the end, and knows nothing where nothing is drawn', () => {
  expect(positionInMessage('Parser Error: syntax error at end of input', 'SELECT 1 + \n')).toBe(10);
  expect(positionInMessage('Conversion Error: no', 'SELECT 1')).toBeUndefined();
});
