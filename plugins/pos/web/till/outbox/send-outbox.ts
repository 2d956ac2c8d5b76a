import { answer, api, isFinal, Refused } from 'stoa/web/face'
import { contact } from './contact.ts'
import { settleSale, waitingSales, type Row } from './outbox.ts'

const LOCK = 'stoa-till-outbox'

/**
 * Sends what waits, in the order in which it was rung up. Of all tabs one sends; one sale that is not
 * taken keeps no other waiting.
 * @returns whether it has to be tried again later
 */
export async function sendOutbox(companyId: string): Promise<boolean> {
  if (!('locks' in navigator)) return sendAll(companyId)
  const outcome: unknown = await navigator.locks.request(LOCK, { ifAvailable: true }, lock =>
    // Another tab is at it, and may be closed before its end.
    lock === null ? true : sendAll(companyId)
  )
  return outcome as boolean
}

async function sendAll(companyId: string): Promise<boolean> {
  let isLeft = false
  for (const row of await waitingSales(companyId)) {
    const outcome = await sendOne(companyId, row)
    if (outcome === 'sent') continue
    isLeft = true
    if (outcome === 'unreachable') break
  }
  return isLeft
}

async function sendOne(
  companyId: string,
  { key, frozen }: Row
): Promise<'sent' | 'refused' | 'unreachable'> {
  if (frozen === null) return 'refused'
  const { reference, content } = frozen
  try {
    const sending = api.POST('/api/v1/pos/offline-sales', { body: { reference, content } })
    sending.then(
      ({ response }) => contact.heard(response),
      () => contact.missed()
    )
    const { state, number } = await answer(sending)
    await settleSale(companyId, key, { state: 'sent', number, isParked: state === 'parked' })
    return 'sent'
  } catch (error) {
    if (!(error instanceof Refused) || !isFinal(error)) return 'unreachable'
    await settleSale(companyId, key, { fault: error.message })
    return 'refused'
  }
}
