import { useState } from 'react';
import { saveFile } from '../../../components/exports/save-file.ts';
import type { NamedFile } from '../../../imports/import-access.ts';
import page from '../../../components/frame/page.module.css';
import { useImportWords } from './import-context.tsx';
import shared from './import.module.css';
import styles from './import-start.module.css';
import { PasteBox } from './paste-box.tsx';
import { templateFile } from './template.ts';

interface ImportStartProps {
  /** An import lies on the page already: only what gives more files is shown. */
  isCompact: boolean;
  onFiles: (files: readonly NamedFile[]) => void;
  onPasted: (text: string) => void;
}

/** The ways in: dropping, choosing files or a folder, pasting; and an empty file to fill in. */
export function ImportStart({ isCompact, onFiles, onPasted }: ImportStartProps) {
  const { texts } = useImportWords();
  const [isPasting, setPasting] = useState(false);
  const { page: words } = texts;
  return (
    <div className={isCompact ? styles['more'] : styles['drop']}>
      {!isCompact && <p className={shared['dropWord']}>{words.dropHere}</p>}
      <div className={shared['actions']}>
        <FileInput label={words.chooseFiles} kind="files" isMain={!isCompact} onFiles={onFiles} />
        <FileInput label={words.chooseFolder} kind="folder" onFiles={onFiles} />
        <button
          type="button"
          className="button"
          aria-expanded={isPasting}
          onClick={() => setPasting(!isPasting)}
        >
          {words.paste}
        </button>
        {!isCompact && (
          <button
            type="button"
            className="button"
            onClick={() => saveFile(templateFile(words), words.templateFile)}
          >
            {words.template}
          </button>
        )}
      </div>
      {isPasting && (
        <PasteBox
          onText={(text) => {
            setPasting(false);
            onPasted(text);
          }}
          onCancel={() => setPasting(false)}
        />
      )}
      {!isCompact && <p className={page.small}>{words.kinds}</p>}
    </div>
  );
}

interface FileInputProps {
  label: string;
  kind: 'files' | 'folder';
  isMain?: boolean;
  onFiles: (files: readonly NamedFile[]) => void;
}

function FileInput({ label, kind, isMain = false, onFiles }: FileInputProps) {
  const isFolder = kind === 'folder';
  return (
    <label className={`button ${styles['file'] ?? ''} ${isMain ? 'primary' : ''}`}>
      {label}
      <input
        type="file"
        multiple={!isFolder}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        className="visually-hidden"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])].map((file) => ({
            path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
            file,
          }));
          if (files.length > 0) onFiles(files);
          // So that a corrected file of the same name can be picked again.
          event.target.value = '';
        }}
      />
    </label>
  );
}
