import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

const BUYER = { name: 'Cora Customer Ltd', taxId: 'GB123456789', country: 'GB', address: 'Bath' }

/** Fills in invoices, one of them corrected, and a series that is closed. @param another sells */
export async function seedInvoices(
  r: Recorder,
  another: () => Promise<{ id: string }>
): Promise<void> {
  if (!r.has('POST /api/v1/pos/sales/:saleId/invoice')) return
  const issue = async (): Promise<string> =>
    (
      await r.make('POST /api/v1/pos/sales/:saleId/invoice', async () => ({
        path: { saleId: (await another()).id },
        body: { buyer: BUYER }
      }))
    ).id as string
  await issue()
  await r.make('POST /api/v1/pos/invoices/:invoiceId/correct', async () => ({
    path: { invoiceId: await issue() },
    body: { reason: 'the wrong buyer' }
  }))
  // A series is the company's to add; each place has one open of a kind, each company one of a prefix.
  const letters = (): string =>
    newId()
      .slice(-8)
      .toUpperCase()
      .replace(/\d/g, digit => String.fromCodePoint(71 + Number(digit)))
  const register = async (): Promise<string> => {
    const body = { shopId: r.known('shopId'), name: `Till ${newId().slice(-10)}` }
    const answer = await r.send(r.operation('POST /api/v1/pos/registers'), { body }, {})
    return (answer.json() as { id: string }).id
  }
  await r
    .make('POST /api/v1/pos/invoice-series', async () => ({
      body: { kind: 'credit-note', registerId: await register(), prefix: `${letters()}-` }
    }))
    .then(({ id }) =>
      r.make('POST /api/v1/pos/invoice-series/:seriesId/close', () => ({
        path: { seriesId: id as string }
      }))
    )
    .catch(() => {})
}
