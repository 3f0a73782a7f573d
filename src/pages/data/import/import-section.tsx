import { useImportSession } from '../../../components/imports/import-desk.tsx';
import page from '../../../components/frame/page.module.css';
import { useDataAccess } from '../../../queries/data-access-context.tsx';
import { useImportCommands, useImportWords } from './import-context.tsx';
import { ImportStart } from './import-start.tsx';
import { SessionView } from './session-view.tsx';
import { usePastedCells } from './use-pasted-cells.ts';

/** Where a person brings in figures of their own: from the file to the loaded dataset. */
export function ImportSection() {
  const canImport = useDataAccess().imports !== undefined;
  return canImport ? <Import /> : null;
}

function Import() {
  const { texts } = useImportWords();
  const session = useImportSession();
  const commands = useImportCommands();
  usePastedCells(
    (pasted) => void commands.begin({ pasted }),
    (files) => void commands.begin({ files: files.map((file) => ({ path: file.name, file })) }),
  );
  return (
    <section className={`${page.section} no-print`}>
      <h2 className={page.heading}>{texts.page.title}</h2>
      <p className={page.lead}>{texts.page.lead}</p>
      <ImportStart
        isCompact={session !== null}
        onFiles={(files) => void commands.begin({ files })}
        onPasted={(pasted) => void commands.begin({ pasted })}
      />
      {session && <SessionView session={session} commands={commands} />}
    </section>
  );
}
