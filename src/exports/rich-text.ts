/** The same words with their form, for Word and Excel, and without, for everything else. */
export interface RichText {
  html: string;
  text: string;
}
