const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const

/**
 * What libsignal 6 says on the console before it prints a session, private ratchet keys included,
 * or while it tries keys.
 */
const SENTENCES =
  /^(Closing session|Opening session|Removing old closed session|Session already (closed|open)|Migrating session|Closing open session|Decrypted message with closed session|Failed to decrypt message with any known session|Session error|V1 session storage migration error)/
/** Fields of libsignal's sessions; whatever has one of them is a key or holds keys. */
const KEY_FIELDS = [
  'currentRatchet',
  'ephemeralKeyPair',
  'rootKey',
  'privKey',
  'chainKey',
  '_chains'
]

let installed = false

/**
 * Keeps private keys off this process' console: libsignal prints whole sessions whenever one is
 * replaced or a message cannot be read, and has no switch against it. Installed before the library
 * is loaded, once a process; everything else passes.
 */
export function keepKeysOffTheConsole(): void {
  if (installed) return
  installed = true
  for (const method of METHODS) {
    const print = console[method].bind(console) as (...words: unknown[]) => void
    console[method] = (...words: unknown[]) => {
      if (!words.some(tellsKeys)) print(...words)
    }
  }
}

function tellsKeys(word: unknown): boolean {
  if (typeof word === 'string') return SENTENCES.test(word)
  return typeof word === 'object' && word !== null && KEY_FIELDS.some(field => field in word)
}
