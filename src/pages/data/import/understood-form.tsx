import { useId, useState } from 'react';
import { Choice } from '../../../components/filters/choice.tsx';
import control from '../../../components/filters/control.module.css';
import type { ReadChoices } from '../../../imports/import-session.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './import.module.css';
import { RefusedFiles } from './refused-files.tsx';

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const;
const fonts = ['none', 'tcvn3', 'vni'] as const;
const delimiters = [',', ';', '\t', '|'];

/** How the file is written, for the person to say better; it is read anew by it. */
export function UnderstoodForm() {
  const { understood: texts } = useImportWords().texts.review;
  const { table, commands } = useReviewed();
  const { understood, format } = table.table;
  const id = useId();
  const [encoding, setEncoding] = useState<string>(table.choices.encoding ?? '');
  const [font, setFont] = useState<string>(table.choices.font ?? '');
  const [delimiter, setDelimiter] = useState(table.choices.delimiter ?? '');
  const [lines, setLines] = useState(understood.headerLines.join(', '));
  const headerLines = parseLines(lines);
  const itself = { value: '', label: texts.itself };
  const submit = () => {
    if (!headerLines) return;
    const isSame = headerLines.join() === understood.headerLines.join();
    const choices: ReadChoices = {
      ...optional(
        'encoding',
        encodings.find((it) => it === encoding),
      ),
      ...optional(
        'font',
        fonts.find((it) => it === font),
      ),
      ...optional('delimiter', delimiter === '' ? undefined : delimiter),
      ...optional('headerLines', isSame ? table.choices.headerLines : headerLines),
    };
    void commands.reread(table.key, choices);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles['form']}>
        {format === 'csv' && (
          <>
            <Choice
              label={texts.encoding}
              value={encoding}
              options={[
                itself,
                ...encodings.map((value) => ({ value, label: texts.encodings[value] })),
              ]}
              onChange={setEncoding}
            />
            <Choice
              label={texts.sign}
              value={delimiter}
              options={[
                itself,
                ...delimiters.map((value) => ({ value, label: texts.delimiters[value] ?? value })),
              ]}
              onChange={setDelimiter}
            />
          </>
        )}
        <Choice
          label={texts.font}
          value={font}
          options={[itself, ...fonts.map((value) => ({ value, label: texts.fonts[value] }))]}
          onChange={setFont}
        />
        <div className={styles['field']}>
          <label className={control.label} htmlFor={id}>
            {texts.headerLines}
          </label>
          <input
            id={id}
            className={control.control}
            inputMode="numeric"
            autoComplete="off"
            value={lines}
            aria-invalid={headerLines === undefined}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setLines(event.target.value)}
          />
          <p id={`${id}-hint`} className={headerLines ? styles['hint'] : styles['problem']}>
            {headerLines ? texts.headerHint : texts.headerWrong}
          </p>
        </div>
      </div>
      <p className={styles['line']}>
        <button type="submit" className="button" aria-disabled={!headerLines}>
          {texts.apply}
        </button>
      </p>
      {table.notReread.length > 0 && (
        <RefusedFiles refused={table.notReread} title={texts.notReread} />
      )}
    </form>
  );
}

const optional = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [Each in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [Each in Key]: Value });

/** Line numbers between commas; undefined where something else stands there. */
function parseLines(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((it) => it !== '');
  return parts.every((it) => /^[1-9]\d{0,8}$/.test(it)) ? parts.map(Number) : undefined;
}
