const sessionDump =
  /^(Closing|Opening|Migrating) session|^(Removing old closed|Closing open) session|^Session (already|error)|^Decrypted message with closed session|^Failed to decrypt message with any known session/

/**
 * Keeps libsignal's session dumps off the console of this process. It prints whole sessions,
 * private ratchet keys included, whenever one is replaced or a message cannot be read. The server
 * does not call this by itself: a test that proves the product's own filter must be able to see
 * them.
 */
export function silenceSignalDumps(): void {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[level].bind(console)
    console[level] = (...words: unknown[]) => {
      if (typeof words[0] === 'string' && sessionDump.test(words[0])) return
      print(...words)
    }
  }
}
