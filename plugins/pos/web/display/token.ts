import { problemOf, Refused, Unreachable } from 'stoa/web/face'

// What this device holds of its register: it reads that one's pictures, and opens nothing else.

const KEY = 'stoa.display'
const PAIR = '/api/v1/pos/displays/pair'

export const keptToken = (): string | null => localStorage.getItem(KEY)
export const forgetToken = (): void => localStorage.removeItem(KEY)

/**
 * Pairs this device with the register that shows a code, and keeps that in mind.
 * @throws Refused, Unreachable
 */
export async function pairBy(code: string): Promise<string> {
  const response = await fetch(PAIR, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-display-code': plain(code) },
    body: JSON.stringify({ userAgent: navigator.userAgent.slice(0, 400) })
  }).catch((cause: unknown) => {
    throw new Unreachable('', { cause })
  })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new Refused(problemOf(body, response.status))
  const { token } = body as { token: string }
  localStorage.setItem(KEY, token)
  return token
}

/** What a header may hold: whatever else was typed is no code. */
const plain = (code: string): string => code.replace(/[^A-Za-z0-9]/g, '').slice(0, 20)
