import { newId } from '../../core/primitives/ids.ts'
import type { Recorder, Sending } from './recorder.ts'

/** Layaways, each for what is done with it, since one ends once; and one that stays open. */
export async function seedLayaways(r: Recorder): Promise<void> {
  const making = 'POST /api/v1/layaways/layaways'
  const variantId = r.known('variantId')
  if (!r.has(making) || variantId === undefined) return
  const { items } = (await r.read('GET /api/v1/pos/registers')) as { items: Array<{ id: string }> }
  const registerId = items[0]?.id ?? r.known('registerId')
  const body = async () => {
    const answer = await r.send(r.operation('POST /api/v1/customers/customers'), {
      body: { name: `Saver ${newId().slice(-10)}` }
    })
    if (answer.statusCode >= 300) throw new Error(`No customer was added: ${answer.body}`)
    const { id: customerId } = answer.json() as { id: string }
    return { registerId, customerId, lines: [{ variantId, quantity: '1' }] }
  }
  const deposit = { amountMinor: 1000, method: 'card', reference: 'slip 1' }
  const done = async <T>(name: string, sending: Sending): Promise<T> => {
    const answer = await r.send(r.operation(name), sending, { 'idempotency-key': newId() })
    if (answer.statusCode >= 300) throw new Error(`${name} was refused: ${answer.body}`)
    return answer.json() as T
  }
  const made = async (): Promise<{ layawayId: string }> => {
    const sending = { body: { ...(await body()), deposit } }
    const { id: layawayId } = await done<{ id: string }>(making, sending)
    return { layawayId }
  }
  const rest = { registerId, tenders: [{ type: 'cash', amountMinor: 100_000 }] }
  /** One whose goods came back: its deposit waits to be paid out. */
  const returned = async (): Promise<{ layawayId: string }> => {
    const path = await made()
    const { sale } = await done<{ sale: { id: string; dueMinor: number } }>(
      `${making}/:layawayId/pick-up`,
      { path, body: rest }
    )
    const back = [
      { type: 'layaways.deposit', amountMinor: deposit.amountMinor },
      { type: 'cash', amountMinor: sale.dueMinor - deposit.amountMinor }
    ]
    const lines = [{ lineNo: 1, quantity: '1' }]
    await done('POST /api/v1/pos/refunds', {
      body: { registerId, saleId: sale.id, lines, tenders: back }
    })
    return path
  }
  await r.make('POST /api/v1/layaways/quote', async () => ({ body: await body() }))
  const open = (await r.make(making, async () => ({
    body: { ...(await body()), deposit, note: 'calls on Monday' }
  }))) as { id: string }
  await r.make(`${making}/:layawayId/payments`, () => ({
    path: { layawayId: open.id },
    body: { amountMinor: 10, method: 'card', reference: 'slip 2' }
  }))
  await r.make('PATCH /api/v1/layaways/layaways/:layawayId', async () => ({
    path: await made(),
    body: { note: 'will come on Friday' }
  }))
  await r.make(`${making}/:layawayId/pick-up`, async () => ({
    path: await made(),
    body: rest
  }))
  await r.make(`${making}/:layawayId/cancel`, async () => ({
    path: await made(),
    body: { method: 'card' }
  }))
  await r.make(`${making}/:layawayId/payouts`, async () => ({
    path: await returned(),
    body: { method: 'card' }
  }))
}
