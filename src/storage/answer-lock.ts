/** How answers lie on the disk. */
export interface AnswerLock {
  shut: (content: unknown) => Promise<unknown>;
  /** Undefined of what another lock has shut. */
  open: (shut: unknown) => Promise<unknown>;
}

/** For passwords by PBKDF2 with SHA-256, as OWASP's cheat sheet on storing passwords has it (2023). */
const iterations = 600_000;

/**
 * What only this password opens: without it, whoever gets at the disk or says a name alone has noise, and
 * nothing is kept by which the password could be told but by guessing at this cost. An empty password
 * shuts nothing, as everybody may read then. Undefined where the browser can't (pages without TLS).
 */
export function lockOf(password: string, salt: string): AnswerLock | undefined {
  if (password === '') return { shut: async (content) => content, open: async (it) => it };
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return undefined;
  let deriving: Promise<CryptoKey> | undefined;
  // At the first need, in a moment in which nobody waits.
  const key = (): Promise<CryptoKey> => (deriving ??= derive(subtle, password, salt));
  return {
    shut: async (content): Promise<Shut> => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(content));
      const bytes = await subtle.encrypt({ name: 'AES-GCM', iv }, await key(), plain);
      return { iv, bytes };
    },
    open: async (shut) => {
      try {
        const { iv, bytes } = shut as Shut;
        const plain = await subtle.decrypt({ name: 'AES-GCM', iv }, await key(), bytes);
        return JSON.parse(new TextDecoder().decode(plain)) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}

interface Shut {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

async function derive(subtle: SubtleCrypto, password: string, salt: string): Promise<CryptoKey> {
  const text = new TextEncoder();
  const from = await subtle.importKey('raw', text.encode(password), 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: text.encode(salt), iterations },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
