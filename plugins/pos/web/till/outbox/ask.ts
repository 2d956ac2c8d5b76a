import { answer, api, isFinal, Refused } from 'stoa/web/face'
import { contact } from './contact.ts'
import { approvalsOf, type Row } from './outbox.ts'
import type { Sold } from '../till-state.ts'

export type Answer =
  | { is: 'sold'; sold: Sold }
  | { is: 'refused'; error: Refused }
  /** Nobody knows whether it was rung up. */
  | { is: 'none'; error: Error }

/** Sends the sale, the first time or once more. */
export async function ask(row: Row): Promise<Answer> {
  const { key, body } = row
  try {
    if (row.returning !== undefined) {
      const { askReturn } = await import('../returns/ask-return.ts')
      return { is: 'sold', sold: await askReturn(row, row.returning) }
    }
    const asked = api.POST('/api/v1/pos/sales', {
      body,
      headers: { 'idempotency-key': key, ...approvalsOf(row) }
    })
    asked.then(
      ({ response }) => contact.heard(response),
      () => contact.missed()
    )
    const { id, number, customerId, dueMinor, changeMinor } = await answer(asked)
    return { is: 'sold', sold: { id, number, customerId, dueMinor, changeMinor, frozen: null } }
  } catch (error) {
    if (error instanceof Refused && isFinal(error)) return { is: 'refused', error }
    return { is: 'none', error: error as Error }
  }
}

/** So long an answer is waited for where the sale can go on without it. Milliseconds. */
const PATIENCE_MS = 2_500

/**
 * The same, but no longer than a customer waits.
 * @param late what became of it after that
 */
export async function askBriefly(row: Row, late: (answer: Answer) => void): Promise<Answer> {
  const asked = ask(row)
  let isLate = false
  const patience = new Promise<Answer>(resolve => {
    setTimeout(() => {
      isLate = true
      resolve({ is: 'none', error: new Error('no answer yet') })
    }, PATIENCE_MS)
  })
  void asked.then(answer => {
    if (isLate) late(answer)
  })
  return Promise.race([asked, patience])
}
