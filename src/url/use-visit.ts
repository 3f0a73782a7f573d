import { useLocation } from 'react-router';

/** A text that changes with every step of the browser's history, and is the same again on the way back. */
export const useVisit = (): string => useLocation().key;
