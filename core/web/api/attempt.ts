import { newKey } from './client.ts'
import { place } from './place.ts'
import { Refused } from './problem.ts'
import { session } from './session.ts'

/** Requests to which no answer has come, by what they ask for. */
const open = new Map<string, () => Promise<unknown>>()

/**
 * Sends what must happen once. When the same is asked for before an answer has come (a second press,
 * a lost connection, a dialog closed and opened again), the first request is sent again as it was,
 * under its key: the server acts once and answers the same.
 * @param content what makes it the same to a person, as JSON: what it is about and what was typed
 * @throws as `send`
 */
export async function attempt<T>(content: unknown, send: (key: string) => Promise<T>): Promise<T> {
  const name = JSON.stringify([place.now(), content])
  const key = newKey()
  const sendIt = (open.get(name) as (() => Promise<T>) | undefined) ?? (() => send(key))
  open.set(name, sendIt)
  try {
    const done = await sendIt()
    open.delete(name)
    return done
  } catch (error) {
    if (error instanceof Refused && isFinal(error)) open.delete(name)
    throw error
  }
}

/** Whether a refusal says that nothing was done, whatever is asked again. */
export function isFinal({ problem: { status, code } }: Refused): boolean {
  // While the session is over, nobody says anything of what was asked before.
  if (session.state() !== 'in' || status === 401) return false
  if (status >= 500 || status === 408 || status === 429) return false
  // «unknown»: not the API has answered but something before it.
  return code !== 'stoa.idempotency-in-flight' && code !== 'unknown'
}
