const STOP = new Set(['STOP', 'UNSUBSCRIBE', 'BAJA', 'DETENER', 'BERHENTI'])
const START = new Set(['START', 'SUBSCRIBE', 'ALTA', 'MULAI'])

/**
 * Whether a message says nothing but that its writer no longer wants to be written to, or wants to
 * again: English, Spanish and Indonesian words, whatever case, accents and punctuation. A sentence
 * with such a word in it says something else.
 */
export function consentWord(text: string): 'withdrawn' | 'given' | null {
  if (text.length > 40) return null
  const word = text
    .normalize('NFD')
    .replace(/[^\p{Letter}]/gu, '')
    .toUpperCase()
  if (STOP.has(word)) return 'withdrawn'
  return START.has(word) ? 'given' : null
}
