import t from 'tap'
import { asAdmin, testInstance } from 'stoa/testing'
import { track, trackedShop, wrongLots } from 'stoa/testing/lots'
import { buyingShop } from 'stoa/testing/purchasing'
import { TRANSFERS, wrongBooks } from 'stoa/testing/stock'

// Sixteen writers at the same tracked goods: every piece is in one lot or in none, none is below zero, and no
// one is told of a lock.

const stoa = await testInstance()
const ROUNDS = 3 * Number(process.env['STOA_TEST_ROUNDS'] ?? 1)
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

t.test(
  'receipts, sales, refunds, transfers, write-offs and counts at once',
  { timeout: 240_000 },
  async t => {
    const shop = await trackedShop(stoa)
    const { variants, shopId, registerId, send, done } = shop
    const { id: toShopId } = await done('/api/v1/tenants/shops', { name: 'Branch', code: 'B2' })
    const failed: string[] = []
    let serial = 0
    const fine = async (answer: ReturnType<typeof send>): Promise<{ id: string } | null> => {
      const { statusCode, body, json } = await answer
      if (statusCode >= 500 || /deadlock|stoa\.(conflict|busy)/.test(body)) failed.push(body)
      return statusCode < 300 ? json() : null
    }
    const mixed = <T>(i: number, all: T[]): T[] => (i % 2 === 0 ? all : all.toReversed())
    // The same lots in both shops and in either order.
    const receive = (i: number) => {
      const lines = [
        {
          variantId: variants[0],
          quantity: '6',
          lots: mixed(i, ['A', 'B', 'C']).map(code => ({ code, quantity: '2' }))
        },
        {
          variantId: variants[1],
          quantity: '4',
          lots: mixed(i, [5, 40]).map(days => ({
            code: `E${days}`,
            quantity: '2',
            expiresOn: day(days)
          }))
        },
        {
          variantId: variants[2],
          quantity: '2',
          lots: mixed(i, [`S${++serial}`, `S${++serial}`]).map(code => ({ code }))
        }
      ]
      const body = {
        shopId: i % 3 === 0 ? toShopId : shopId,
        lines: mixed(i, lines).map(line => ({ ...line, costMinor: 100 }))
      }
      return fine(send('/api/v1/purchasing/receipts', body))
    }
    // Two bring the same piece: one of them does not.
    const bringTwice = (i: number) =>
      fine(
        send('/api/v1/inventory/adjustments', {
          shopId: i % 2 === 0 ? shopId : toShopId,
          reason: 'opening',
          lines: [
            {
              variantId: variants[2],
              quantity: '2',
              lots: mixed(i, [`T${i >> 1}a`, `T${i >> 1}b`]).map(code => ({ code }))
            }
          ]
        })
      )
    const sale = (i: number, more: object = {}) =>
      fine(
        send('/api/v1/pos/sales', {
          registerId,
          lines: mixed(i, [0, 1]).map(at => ({ variantId: variants[at], quantity: '1.5' })),
          tenders: [{ type: 'cash', amountMinor: 100_000 }],
          ...more
        })
      )
    const sellPiece = async (i: number) => {
      const code = `S${1 + (i % Math.max(1, serial))}`
      await sale(i, {
        lines: [{ variantId: variants[2], quantity: '1' }],
        extras: { inventory: { lots: [{ variantId: variants[2], code }] } }
      })
    }
    const refund = async (i: number) => {
      const sold = await sale(0)
      const part = (lineNo: number) => ({ lineNo, quantity: '0.5' })
      const back = (lineNo: number, amountMinor: number) =>
        fine(
          send('/api/v1/pos/refunds', {
            registerId,
            saleId: sold?.id,
            lines: [part(lineNo)],
            tenders: [{ type: 'cash', amountMinor }]
          })
        )
      await Promise.all([back(1, 250), back(2, 375), i % 2 === 0 ? back(1, 250) : back(2, 375)])
    }
    const transfer = async (i: number) => {
      const made = await fine(
        send(TRANSFERS, {
          fromShopId: shopId,
          toShopId,
          lines: mixed(i, [0, 1]).map(at => ({ variantId: variants[at], quantity: '1' }))
        })
      )
      const act = (verb: string, body: object = {}) =>
        fine(send(`${TRANSFERS}/${made?.id}/${verb}`, body))
      if ((await act('send')) === null) return
      await act('receive', { lines: [{ variantId: variants[0], received: '1' }] })
      await act('take-back', { lines: [{ variantId: variants[1], quantity: '1' }] })
    }
    const writeOff = (i: number) =>
      fine(
        send('/api/v1/inventory/adjustments', {
          shopId: i % 2 === 0 ? shopId : toShopId,
          reason: 'write-off',
          note: 'broken',
          lines: mixed(i, [0, 1]).map(at => ({ variantId: variants[at], quantity: '0.5' }))
        })
      )
    const count = (i: number) =>
      fine(
        send('/api/v1/inventory/adjustments', {
          shopId,
          reason: 'count',
          lines: mixed(i, [0, 1, 2]).map(at => ({
            variantId: variants[at],
            quantity: `${2 + (i % 9)}`
          }))
        })
      )
    await receive(1)
    for (let round = 0; round < ROUNDS; round++) {
      const writers = [receive, sale, sellPiece, refund, transfer, writeOff, bringTwice, count]
      await Promise.all([...writers, ...writers].map((write, i) => write(i + round * 16)))
    }
    t.strictSame(failed, [])
    t.strictSame(await wrongLots(stoa, shop.tenantId), [])
    t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
    const reasons = await asAdmin(
      stoa,
      'SELECT DISTINCT reason FROM inventory_lot_entry WHERE tenant_id = $1 AND lot_id IS NOT NULL AND movement_id IS NOT NULL ORDER BY reason',
      [shop.tenantId]
    )
    t.strictSame(
      reasons.map(({ reason }) => reason),
      ['count', 'opening', 'receipt', 'refund', 'sale', 'transfer', 'write-off'],
      'all of it happened'
    )
  }
)

t.test('goods are tracked from now on while they are received and sold', async t => {
  const shop = await buyingShop(stoa)
  const { variants, shopId } = shop
  const answers = await Promise.all([
    ...Array.from({ length: 8 }, () =>
      shop.send('/api/v1/purchasing/receipts', {
        shopId,
        lines: [{ variantId: variants[0], quantity: '3', costMinor: 1 }]
      })
    ),
    ...Array.from({ length: 4 }, () => shop.sell(0, '1').catch(() => null)),
    ...['lot', 'none', 'serial', 'lot'].map(kind =>
      track(stoa, shop.token, [variants[0] as string], kind)
    )
  ])
  const bad = answers.filter(
    answer => (answer as { statusCode?: number } | null)?.statusCode === 500
  )
  t.strictSame(bad, [])
  t.strictSame(await wrongLots(stoa, shop.tenantId), [])
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})
