import t from 'tap'
import { asAdmin, testInstance } from 'stoa/testing'
import { buyingShop, wrongCosts } from 'stoa/testing/purchasing'
import { wrongBooks } from 'stoa/testing/stock'

// Sixteen writers at goods that are parts of each other: what is there is the sum of what moved, nothing is below zero, each part
// is accounted for by what was sold or made of it, and no one is told of a lock.

const stoa = await testInstance()
const ROUNDS = 3 * Number(process.env['STOA_TEST_ROUNDS'] ?? 1)
const AT = '/api/v1/production'

t.test(
  'bundles, refunds, productions, receipts and adjustments at once',
  { timeout: 240_000 },
  async t => {
    const shop = await buyingShop(stoa)
    const { token, registerId, shopId } = shop
    const [cup = '', tea = '', milk = ''] = shop.variants
    const goods = async (sku: string) =>
      (
        await stoa.ok('POST', '/api/v1/catalog/products', {
          token,
          body: { sku, name: sku, priceMinor: 1_000 }
        })
      ).variants[0].id as string
    const [set = '', hamper = '', blend = '', latte = ''] = await Promise.all(
      ['SET', 'HAMPER', 'BLEND', 'LATTE'].map(goods)
    )
    const bom = (
      variantId: string | undefined,
      kind: string,
      parts: Array<[string | undefined, string]>
    ) =>
      stoa.ok('POST', `${AT}/boms`, {
        token,
        body: {
          variantId,
          kind,
          makes: '3',
          lines: parts.map(([part, quantity]) => ({ variantId: part, quantity, wastePercent: '7' }))
        }
      })
    await bom(blend, 'manufactured', [
      [tea, '2'],
      [milk, '1']
    ])
    await bom(set, 'bundle', [
      [cup, '2'],
      [blend, '1']
    ])
    await bom(hamper, 'bundle', [
      [milk, '4'],
      [set, '2'],
      [tea, '1']
    ])
    await bom(latte, 'prepared', [
      [milk, '1'],
      [cup, '1']
    ])
    const failed: string[] = []
    const fine = async (answer: ReturnType<typeof shop.send>) => {
      const { statusCode, body, json } = await answer
      if (statusCode >= 500 || /deadlock|stoa\.(conflict|busy)/.test(body)) failed.push(body)
      return statusCode < 300 ? json() : null
    }
    const adjust = (i: number) =>
      fine(
        shop.send('/api/v1/inventory/adjustments', {
          shopId,
          reason: i % 2 === 0 ? 'receipt' : 'write-off',
          lines: (i % 4 < 2 ? [cup, milk, blend] : [blend, milk, cup]).map(variantId => ({
            variantId,
            quantity: i % 2 === 0 ? '5' : '1'
          }))
        })
      )
    const receive = (i: number) =>
      fine(
        shop.send('/api/v1/purchasing/receipts', {
          shopId,
          lines: (i % 2 === 0 ? [cup, tea, milk] : [milk, tea, cup]).map(variantId => ({
            variantId,
            quantity: '30',
            costMinor: 100 + i
          }))
        })
      )
    const sell = (variantId: string | undefined, with_: string, quantity = '1') =>
      fine(
        shop.send('/api/v1/pos/sales', {
          registerId,
          lines: [
            { variantId, quantity },
            { variantId: with_, quantity: '1' }
          ],
          tenders: [{ type: 'cash', amountMinor: 100_000 }]
        })
      )
    const refund = async () => {
      const sale = await sell(set, cup, '2')
      if (sale === null) return
      for (const lineNo of [1, 1]) {
        await fine(
          shop.send('/api/v1/pos/refunds', {
            registerId,
            saleId: sale.id,
            lines: [{ lineNo, quantity: '1' }],
            tenders: [{ type: 'cash', amountMinor: 1_000 }]
          })
        )
      }
    }
    const make = async (i: number) => {
      const order = await fine(shop.send(`${AT}/orders`, { variantId: blend, quantity: '6' }))
      const act = (verb: string, body: object = {}) =>
        fine(shop.send(`${AT}/orders/${order.id}/${verb}`, body))
      await act('start', { evenIfShort: i % 3 === 0 })
      if (i % 5 === 4) return act('cancel')
      const twice = await Promise.all([act('finish', { made: '6' }), act('finish', { made: '6' })])
      t.ok(twice.filter(one => one !== null).length < 2, 'it is finished once')
      if (i % 2 === 0) await act('reverse', { reason: 'a test' })
    }
    const exchange = async () => {
      const sale = await sell(hamper, tea)
      if (sale === null) return
      await fine(
        shop.send('/api/v1/pos/exchanges', {
          registerId,
          saleId: sale.id,
          returned: [{ lineNo: 1, quantity: '1' }],
          lines: [{ variantId: set, quantity: '1' }],
          tenders: []
        })
      )
    }
    const change = async (i: number) => {
      const now = await stoa.ok('GET', `${AT}/boms/${set}`, { token })
      const { statusCode, body } = await stoa.call('PUT', `${AT}/boms/${set}`, {
        token,
        headers: { 'if-match': `"${now.version}"` },
        body: {
          kind: 'bundle',
          makes: String(1 + (i % 3)),
          lines: [
            { variantId: cup, quantity: String(1 + (i % 2)) },
            { variantId: blend, quantity: '1' }
          ]
        }
      })
      if (statusCode >= 500) failed.push(body)
    }
    await receive(0)
    await receive(1)
    for (let round = 0; round < ROUNDS; round++) {
      const writers = [
        receive,
        adjust,
        () => sell(set, tea),
        () => sell(hamper, cup),
        () => sell(latte, milk),
        refund,
        make,
        make,
        exchange,
        change,
        adjust,
        receive,
        () => sell(blend, cup),
        refund,
        make,
        () => sell(cup, blend)
      ]
      await Promise.all(writers.map((write, i) => write(i + round * 7)))
    }
    await shop.kept()
    t.strictSame(failed, [])
    t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
    t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
    const query = (sql: string) => asAdmin(stoa, sql, [shop.tenantId])
    t.strictSame(
      await query(
        'SELECT variant_id FROM inventory_level WHERE tenant_id = $1 AND (quantity < 0 OR may_be_negative)'
      ),
      [],
      'nothing is below zero'
    )
    t.strictSame(
      await query(
        `SELECT o.number FROM production_order o JOIN production_order_line l ON l.tenant_id = $1 AND l.order_id = o.id
       WHERE o.tenant_id = $1 AND o.state = 'done' AND l.consumed <> coalesce((SELECT -sum(m.quantity) FROM inventory_movement m WHERE m.tenant_id = $1 AND m.document_id = o.id AND m.variant_id = l.part_id), 0)`
      ),
      [],
      'what an order says it used up is what left'
    )
    t.strictSame(
      await query(
        `SELECT s.document_id FROM (SELECT document_id, variant_id, part_id, sum(quantity) AS q FROM production_taken WHERE tenant_id = $1 AND document_type = 'sale' GROUP BY 1, 2, 3) s
       WHERE (SELECT coalesce(sum(r.quantity), 0) FROM production_taken r WHERE r.tenant_id = $1 AND r.original_id = s.document_id AND r.variant_id = s.variant_id AND r.part_id = s.part_id) > -s.q`
      ),
      [],
      'no more came back than was taken'
    )
    const [{ orders, sold }] = (await query(
      `SELECT (SELECT count(*)::int FROM production_order WHERE tenant_id = $1 AND state IN ('done', 'reversed')) AS orders,
      (SELECT count(DISTINCT document_id)::int FROM production_taken WHERE tenant_id = $1 AND document_type = 'sale') AS sold`
    )) as [{ orders: number; sold: number }]
    t.ok(orders >= 3 && sold >= 12, `${orders} productions, ${sold} sales of bundles`)
    t.strictSame(
      (
        await query(
          'SELECT DISTINCT reason FROM inventory_movement WHERE tenant_id = $1 ORDER BY reason'
        )
      ).map(({ reason }) => reason),
      ['production', 'receipt', 'refund', 'sale', 'write-off'],
      'all of it happened'
    )
  }
)
