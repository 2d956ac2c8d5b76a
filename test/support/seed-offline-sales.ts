import { newId } from '../../core/primitives/ids.ts'
import { frozenSale } from './frozen-sale.ts'
import type { Recorder } from './recorder.ts'

let count = 0
/** A device of its own for each seed: what one sends is not what another has sent. */
const device = (): string =>
  newId()
    .replaceAll(/[^a-f0-9]/g, '')
    .slice(-4)
    .toUpperCase()

/** Sales that a till rang up without a network: some are posted, some wait for people. */
export async function seedOfflineSales(
  r: Recorder,
  registerId: string | undefined,
  variantId: string
): Promise<void> {
  if (!r.has('POST /api/v1/pos/offline-sales')) return
  const code = device()
  const { items: companies } = (await r.read('GET /api/v1/tenants/companies')) as {
    items: Array<{ id: string; currency: string }>
  }
  const companyId = r.known('companyId')
  const currency = companies.find(({ id }) => id === companyId)?.currency ?? 'GBP'
  const sent = (variant: string) => {
    const reference = `${code}-${String(++count).padStart(6, '0')}`
    const content = frozenSale({
      reference,
      companyId,
      shopId: r.known('shopId'),
      registerId,
      cashierId: r.known('userId') ?? newId(),
      variantId: variant,
      totalMinor: 100,
      currency
    })
    return { reference, content: JSON.stringify(content) }
  }
  const kept = async (variant: string): Promise<{ offlineSaleId: string }> => {
    const body = sent(variant)
    await r.send(r.operation('POST /api/v1/pos/offline-sales'), { body })
    const { items } = (await r.read(
      'GET /api/v1/pos/offline-sales',
      `?device=${code}&limit=1`
    )) as {
      items: Array<{ id: string; reference: string }>
    }
    if (items[0]?.reference !== body.reference) throw new Error('What was sent is not kept.')
    return { offlineSaleId: items[0].id }
  }
  await r.make('POST /api/v1/pos/offline-sales', () => ({ body: sent(variantId) }))
  await r.make('POST /api/v1/pos/offline-sales/:offlineSaleId/seen', async () => ({
    path: await kept(variantId)
  }))
  await r.make('POST /api/v1/pos/offline-sales/:offlineSaleId/dismiss', async () => ({
    path: await kept(newId()),
    body: { reason: 'no sale of ours' }
  }))
  await r.make('POST /api/v1/pos/offline-sales/:offlineSaleId/post', async () => {
    const unknown = newId()
    return {
      path: await kept(unknown),
      body: { variants: [{ variantId: unknown, by: variantId }] }
    }
  })
}
