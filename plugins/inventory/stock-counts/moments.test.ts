import fc from 'fast-check'
import t from 'tap'
import { asAdmin, testInstance } from 'stoa/testing'
import { COUNTS, countedShop, wrongBooks } from 'stoa/testing/stock'

// Whatever happened, and in whatever order it is booked: the level is what the last count found, and
// what happened since.

const stoa = await testInstance()

interface Happening {
  kind: 'move' | 'count'
  /** Whole units; what a count found, or what came and went. */
  quantity: number
}

/** As a person would work it out who heard of all in the order in which it happened. */
function levelBy(story: readonly Happening[]): number {
  return story.reduce(
    (level, { kind, quantity }) => (kind === 'count' ? quantity : level + quantity),
    0
  )
}

const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      quantity: fc.integer({ min: -6, max: 9 }).filter(q => q !== 0)
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('count' as const), quantity: fc.nat({ max: 12 }) })
  }
)
/** What happened, the oldest first; and the order in which it is booked. */
const booked = fc.array(happening, { minLength: 2, maxLength: 7 }).chain(story =>
  fc.record({
    story: fc.constant(story),
    order: fc.shuffledSubarray(
      story.map((_, i) => i),
      { minLength: story.length }
    )
  })
)

t.test('the order in which it is booked changes nothing', { timeout: 240_000 }, async t => {
  const shop = await countedShop(stoa, '0')
  const rounds = Number(process.env['STOA_TEST_ROUNDS'] ?? 1) * 25
  let tried = 0
  await fc.assert(
    fc.asyncProperty(booked, async ({ story, order }) => {
      tried++
      const product = await stoa.ok('POST', '/api/v1/catalog/products', {
        token: shop.token,
        body: { sku: `P${crypto.randomUUID()}`, name: 'Thing', priceMinor: 100 }
      })
      shop.variants[0] = product.variants[0].id
      const begun = Date.now()
      const momentOf = (i: number) => new Date(begun - (story.length - i) * 30_000)
      for (const i of order) {
        const { kind, quantity } = story[i] as Happening
        if (kind === 'move') {
          await shop.move(0, String(quantity), momentOf(i))
          continue
        }
        const { id } = await shop.counting({ scope: 'list', variantIds: [shop.variants[0]] })
        await asAdmin(
          stoa,
          "UPDATE inventory_count SET started_at = started_at - interval '1 day' WHERE tenant_id = $1 AND id = $2",
          [shop.tenantId, id]
        )
        await shop.done(`${COUNTS}/${id}/entries`, {
          entries: [
            {
              variantId: shop.variants[0],
              quantity: String(quantity),
              mode: 'set',
              countedAt: momentOf(i).toISOString()
            }
          ]
        })
        await shop.done(`${COUNTS}/${id}/finish`, { acceptDifference: true })
      }
      const [level] = await shop.levels()
      if (Number(level) !== levelBy(story)) {
        throw new Error(`${level} is not ${levelBy(story)}: ${JSON.stringify({ story, order })}`)
      }
      const wrong = await wrongBooks(stoa, shop.tenantId)
      if (wrong.length > 0) throw new Error(JSON.stringify(wrong))
    }),
    { numRuns: rounds }
  )
  t.ok(tried >= rounds, `${tried} orders`)
})

t.test('what happened in the very moment of a count is in it', async t => {
  const shop = await countedShop(stoa)
  const { id } = await shop.counting()
  await shop.count(id, [[0, '8']])
  await shop.done(`${COUNTS}/${id}/finish`, { acceptDifference: true })
  const [{ at } = { at: new Date() }] = await asAdmin<{ at: Date }>(
    stoa,
    'SELECT counted_at AS at FROM inventory_count_line WHERE tenant_id = $1 AND count_id = $2 AND posted',
    [shop.tenantId, id]
  )
  await shop.move(0, '-1', at)
  t.equal((await shop.levels())[0], '8')
  await shop.move(0, '-1', new Date(at.getTime() + 1))
  t.equal((await shop.levels())[0], '7')
})

t.test('a long count is posted bit by bit, and what is sold meanwhile is kept', async t => {
  const shop = await countedShop(stoa)
  const { id } = await shop.counting()
  await asAdmin(
    stoa,
    `INSERT INTO inventory_count_line (tenant_id, company_id, shop_id, count_id, variant_id, counted, first_at, counted_at)
     SELECT $1, $2, $3, $4, gen_random_uuid(), 3, now(), now() FROM generate_series(1, 2500)`,
    [shop.tenantId, shop.companyId, shop.shopId, id]
  )
  await shop.count(id, [[0, '9']])
  const finishing = await shop.done(`${COUNTS}/${id}/finish`, { acceptDifference: true })
  t.match(finishing, { state: 'finishing', differingCount: null })
  await shop.sell(0)
  await stoa.settled()
  t.match(await shop.read(`${COUNTS}/${id}`), {
    state: 'finished',
    lineCount: 2503,
    countedCount: 2501,
    differingCount: 2501
  })
  t.equal((await shop.levels())[0], '8')
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})
