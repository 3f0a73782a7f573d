/** Words of the data dictionary in the languages that it has them in. */
interface Meaning {
  vi: string | undefined;
  en: string | undefined;
}

interface SchemaColumn {
  name: string;
  /** As who answers spells it. */
  type: string;
  title: Meaning;
  description: Meaning;
}

export interface SchemaTable {
  /** As a statement asks for it, without quotes. */
  name: string;
  /** The package that a table comes from; undefined of a view over the tables of one name. */
  dataset: string | undefined;
  /** The package's own title. */
  datasetTitle: Meaning | undefined;
  title: Meaning;
  columns: readonly SchemaColumn[];
  /** Unknown of a server's, which would have to count them. */
  rows: number | undefined;
}
