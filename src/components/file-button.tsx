import styles from './file-button.module.css';

interface FileButtonProps {
  label: string;
  /** Kinds of file that are offered first: ".csv,text/csv". */
  accept: string;
  onFile: (file: File) => void;
}

/** A button by which one file is chosen. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return (
    <label className={`button ${styles['file'] ?? ''}`}>
      {label}
      <input
        type="file"
        accept={accept}
        className="visually-hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // So that a corrected file of the same name can be picked again.
          event.target.value = '';
        }}
      />
    </label>
  );
}
