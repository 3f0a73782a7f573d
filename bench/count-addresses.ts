declare global {
  interface Window {
    /** Addresses of blobs that were made and not given back. */
    __openAddresses: () => number;
  }
}

/** In the page, before its scripts: counts the addresses of blobs that are in use. */
export function countAddresses() {
  const open = new Set<string>();
  const createObjectURL = URL.createObjectURL.bind(URL);
  const revokeObjectURL = URL.revokeObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const address = createObjectURL(blob);
    open.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    open.delete(address);
    revokeObjectURL(address);
  };
  window.__openAddresses = () => open.size;
}
