import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

/** An account of a customer, with a payment and a correction; each customer has one. */
export async function seedAccounts(r: Recorder): Promise<void> {
  if (!r.has('POST /api/v1/accounts/accounts')) return
  const { id: accountId } = (await r.make('POST /api/v1/accounts/accounts', async () => {
    const body = { name: `Buyer ${newId().slice(-10)}` }
    const answer = await r.send(r.operation('POST /api/v1/customers/customers'), { body })
    if (answer.statusCode >= 300) throw new Error(`No customer was added: ${answer.body}`)
    const { id: customerId } = answer.json() as { id: string }
    return { body: { customerId, limitMinor: 100_000, dueDays: 14 } }
  })) as { id: string }
  const path = { accountId }
  await r.make('POST /api/v1/accounts/accounts/:accountId/adjustments', () => ({
    path,
    body: { amountMinor: 500, reason: 'from the old book' }
  }))
  await r.make('POST /api/v1/accounts/accounts/:accountId/payments', () => ({
    path,
    body: { amountMinor: 200, method: 'card', reference: 'slip 1' }
  }))
}
