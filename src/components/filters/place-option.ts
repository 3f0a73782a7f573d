/** A place as it can be picked. */
export interface PlaceOption {
  /** The place's id. */
  value: string;
  label: string;
  /** Name of its region. */
  group: string;
  /** What to know before it is picked: "gồm Bắc Kạn cũ", "không có số liệu". */
  hint?: string | undefined;
  /** Its rank by the figure shown, the first is 1. */
  rank?: number | undefined;
  /** The figure shown, as text. */
  figure?: string | undefined;
}

/** Places picked with one press: neighbours, those alike, all, none. */
export interface QuickSet {
  key: string;
  label: string;
  ids: readonly string[];
}
