/** Names in the order of the Vietnamese alphabet, and numbers in them by size: "Quý 2" before "Quý 10". */
export const vietnameseOrder = new Intl.Collator('vi', { numeric: true });
