import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'
import { asAdmin } from './storefront.ts'

const PHONE = '+447700900123'
const AMOUNT = 1_000

/**
 * An account, and top-ups at every step. The provider is nowhere to be reached: what it would have
 * told of operators, and that one failed, is written as the plugin writes it.
 */
export async function seedTopUps(r: Recorder): Promise<void> {
  const [shopId, selling] = [r.known('shopId'), 'POST /api/v1/pos/sales']
  if (!r.has('GET /api/v1/top-ups/top-ups') || !r.has(selling) || shopId === undefined) return
  await r
    .make('PUT /api/v1/top-ups/account', () => ({
      body: { provider: 'reloadly', clientId: 'seed', clientSecret: 'a-secret', active: true }
    }))
    .catch(() => {}) // it is the company's alone, or there already
  const [place] = await asAdmin<{ companyId: string }>(
    r.stoa,
    // Without an account nothing is sold, and only the company enters one.
    'SELECT s.company_id AS "companyId" FROM shop s JOIN top_ups_account a USING (tenant_id, company_id) WHERE s.id = $1',
    [shopId]
  )
  const variantId = place === undefined ? null : await productOf(r)
  if (place === undefined || variantId === null) return
  await asAdmin(
    r.stoa,
    `INSERT INTO top_ups_operator (tenant_id, company_id, operator_id, name, country, currency, is_local, fixed_minor, found_at)
     SELECT tenant_id, id, '535', 'EE England', 'GB', currency, true, ARRAY[$2::bigint], now() FROM company WHERE id = $1 ON CONFLICT DO NOTHING`,
    [place.companyId, AMOUNT]
  )
  const { items: registers } = (await r.read('GET /api/v1/pos/registers')) as {
    items: Array<{ id: string }>
  }
  const registerId = registers[0]?.id ?? r.known('registerId')
  const sell = async (): Promise<string> => {
    const body = {
      registerId,
      lines: [{ variantId, quantity: '1', unitPriceMinor: AMOUNT }],
      tenders: [{ type: 'cash', amountMinor: 10 * AMOUNT }],
      extras: {
        'top-ups': {
          topUps: [{ phone: PHONE, country: 'GB', operatorId: '535', amountMinor: AMOUNT }]
        }
      }
    }
    const answer = await r.send(r.operation(selling), { body }, { 'idempotency-key': newId() })
    if (answer.statusCode !== 201) throw new Error(`No top-up was sold: ${answer.body}`)
    const { id: saleId } = answer.json() as { id: string }
    const { items } = (await r.read('GET /api/v1/top-ups/top-ups', `?saleId=${saleId}`)) as {
      items: Array<{ id: string }>
    }
    return items[0]?.id ?? ''
  }
  await sell()
  await r.make('POST /api/v1/top-ups/top-ups/:topUpId/retry', async () => {
    const topUpId = await sell()
    await asAdmin(
      r.stoa,
      "UPDATE top_ups_top_up SET state = 'failed', failure_code = 'not-known', settled_at = now() WHERE id = $1",
      [topUpId]
    )
    return { path: { topUpId }, body: {} }
  })
  // Nobody is asked again and again for what nobody can tell.
  await asAdmin(
    r.stoa,
    `UPDATE top_ups_top_up SET state = 'confirmed', provider_ref = 'long-reference-of-a-provider-' || id, failure_code = NULL, failure_message = NULL,
       retry_requested = false, settled_at = coalesce(settled_at, now())
     WHERE company_id = $1 AND state <> 'confirmed'`,
    [place.companyId]
  )
}

/** The service top-ups are rung up as: one of one's own, or where that may not be set the company's. */
async function productOf(r: Recorder): Promise<string | null> {
  const { items } = (await r.read('GET /api/v1/tenants/settings')) as {
    items: Array<{ plugin: string; key: string; value: unknown; set: Array<{ level: string }> }>
  }
  const known = items.find(one => one.plugin === 'top-ups' && one.key === 'productVariantId')
  if (typeof known?.value === 'string' && known.value !== '') return known.value
  const product = await r.send(
    r.operation('POST /api/v1/catalog/products'),
    {
      body: {
        sku: `TOPUP-${newId().slice(-8)}`,
        name: 'Mobile top-up',
        priceMinor: 0,
        kind: 'service',
        openPrice: true
      }
    },
    { 'idempotency-key': newId() }
  )
  if (product.statusCode !== 201) return null
  const variantId = (product.json() as { variants: Array<{ id: string }> }).variants[0]?.id ?? null
  const set = await r.send(r.operation('PUT /api/v1/tenants/settings/:plugin/:key'), {
    path: { plugin: 'top-ups', key: 'productVariantId' },
    body: { level: 'company', value: variantId }
  })
  return set.statusCode < 300 ? variantId : null
}
