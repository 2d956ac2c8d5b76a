import fc from 'fast-check'
import t from 'tap'
import { newId, parseQuantity } from 'stoa/plugin'
import { outcome, stockedShop, testInstance, underWay } from 'stoa/testing'
import type { DiscountInput, GoodsLineInput } from '../pricing/input.ts'
import { mergedDiscount, mergedLines } from './rules/merge.ts'
import { discountThatGoes, splitLines } from './rules/split.ts'
import type { TicketView } from './view.ts'

// One bill for each guest, or one for all: whatever is moved between tickets, nothing appears and
// nothing gets lost.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '100')
const [mug, tea] = shop.variants as [string, string]

const line = (variantId: string, quantity = '1', more: object = {}) => ({
  variantId,
  quantity,
  ...more
})
const call = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object, version?: number) =>
  stoa.call(method, `/api/v1/pos/tickets${path && `/${path}`}`, {
    token: shop.token,
    ...(body === undefined ? {} : { body }),
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } })
  })
async function parked(body: object = {}): Promise<TicketView> {
  const answer = await call('POST', '', {
    registerId: shop.registerId,
    lines: [line(mug, '3')],
    ...body
  })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}
const seen = async (id: string): Promise<TicketView> => (await call('GET', id)).json()
const split = (ticket: TicketView, lines: object[], more: object = {}) =>
  call('POST', `${ticket.id}/split`, { lines, ...more }, ticket.version)
const merge = (ticket: TicketView, from: TicketView) =>
  call('POST', `${ticket.id}/merge`, { from: from.id, fromVersion: from.version }, ticket.version)
const quantities = ({ lines }: TicketView): string[][] =>
  lines.map(({ title, quantity }) => [title, quantity])

t.test('a ticket is split by quantity, and both are parked at once', async t => {
  const ticket = await parked({
    name: 'Table 4',
    orderType: 'dine-in',
    note: 'hot',
    lines: [line(mug, '3'), line(tea, '1.25')]
  })
  const answer = await split(
    ticket,
    [
      { lineNo: 1, quantity: '2' },
      { lineNo: 2, quantity: '0.255' }
    ],
    { name: 'Table 4, Ann' }
  )
  t.equal(answer.statusCode, 200, answer.body)
  const sides = answer.json()
  t.match(sides.ticket, { id: ticket.id, version: 2, name: 'Table 4', state: 'open' })
  t.match(sides.made, {
    name: 'Table 4, Ann',
    orderType: 'dine-in',
    note: 'hot',
    version: 1,
    held: null
  })
  t.strictSame(quantities(sides.ticket), [
    ['Thing A', '1'],
    ['Thing B', '0.995']
  ])
  t.strictSame(quantities(sides.made), [
    ['Thing A', '2'],
    ['Thing B', '0.255']
  ])
  t.strictSame(await seen(sides.made.id), sides.made)
  t.equal(sides.made.number, ticket.number + 1)
})

t.test('an amount off the whole stays, a percentage goes with both', async t => {
  const amount = await parked({ discount: { amountMinor: 300 } })
  const one = (await split(amount, [{ lineNo: 1, quantity: '1' }])).json()
  t.strictSame([one.ticket.discount, one.made.discount], [{ amountMinor: 300 }, null])
  t.strictSame([one.ticket.totalMinor, one.made.totalMinor], [700, 500])
  const percent = await parked({ discount: { percent: '10' } })
  const two = (await split(percent, [{ lineNo: 1, quantity: '1' }])).json()
  t.strictSame([two.ticket.totalMinor, two.made.totalMinor], [900, 450])
  const large = await parked({ discount: { amountMinor: 1200 } })
  t.match((await split(large, [{ lineNo: 1, quantity: '1' }])).json(), {
    code: 'pos.discount-too-large',
    status: 422
  })
  t.equal((await seen(large.id)).version, 1, 'and nothing was changed')
})

t.test('what cannot be split is told, and changes nothing', async t => {
  const ticket = await parked()
  const refusals: Array<[object[], string]> = [
    [[{ lineNo: 2, quantity: '1' }], 'pos.ticket-line-unknown'],
    [[{ lineNo: 1, quantity: '3.001' }], 'pos.ticket-split-exceeds'],
    [[{ lineNo: 1, quantity: '3' }], 'pos.ticket-split-leaves-nothing'],
    [
      [
        { lineNo: 1, quantity: '1' },
        { lineNo: 1, quantity: '1' }
      ],
      'pos.ticket-line-repeated'
    ]
  ]
  for (const [lines, code] of refusals) t.match((await split(ticket, lines)).json(), { code })
  t.match((await split({ ...ticket, version: 2 }, [{ lineNo: 1, quantity: '1' }])).json(), {
    code: 'stoa.stale-version'
  })
  t.strictSame(await seen(ticket.id), ticket)
})

t.test('two tickets become one; the other one is closed', async t => {
  const kept = await parked({ name: 'Bar', lines: [line(mug, '2'), line(tea)], note: 'left' })
  const from = await parked({
    name: 'Ann',
    orderType: 'take-away',
    note: 'right',
    lines: [line(mug, '1.5'), line(mug, '1', { discount: { percent: '5' } })]
  })
  const merged = (await merge(kept, from)).json()
  t.match(merged, {
    id: kept.id,
    name: 'Bar',
    orderType: 'take-away',
    note: 'left\nright',
    version: 2,
    totalMinor: 1750 + 750 + 475
  })
  t.strictSame(quantities(merged), [
    ['Thing A', '3.5'],
    ['Thing B', '1'],
    ['Thing A', '1']
  ])
  t.match(await seen(from.id), { state: 'discarded', mergedInto: kept.id })
  t.match((await merge(merged, from)).json(), { code: 'pos.ticket-discarded' })
  t.match((await merge(merged, merged)).json(), { code: 'pos.ticket-merge-with-itself' })
  t.match((await merge(merged, { ...from, id: newId() })).json(), { code: 'stoa.not-found' })
})

t.test('discounts that cannot be one are told, and changes nothing', async t => {
  const kept = await parked({ name: 'Bar', discount: { percent: '10' } })
  const from = await parked({ name: 'Ann' })
  t.match((await merge(kept, from)).json(), {
    code: 'pos.ticket-discounts-differ',
    status: 409,
    detail: /Bar and Ann/
  })
  t.strictSame([await seen(kept.id), await seen(from.id)], [kept, from])
  const long = await parked({ note: 'n'.repeat(300) })
  const other = await parked({ note: 'm'.repeat(300) })
  t.match((await merge(long, other)).json(), { code: 'pos.ticket-too-large' })
})

t.test('who splits while another till parks waits, and is told', async t => {
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const { lockOpenTicket, writeTicket } = await import('./store.ts')
  const ticket = await parked()
  const under = await underWay(system, async ctx => {
    const row = await lockOpenTicket(ctx, ticket.id)
    await writeTicket(ctx, row, { ...row, note: 'changed' })
  })
  const asked = split(ticket, [{ lineNo: 1, quantity: '1' }])
  const other = await parked()
  const merging = merge(other, ticket)
  t.equal(await outcome(asked), 'waits')
  t.equal(await outcome(merging), 'waits')
  await under.end()
  t.match((await asked).json(), { code: 'stoa.stale-version' })
  t.match((await merging).json(), { code: 'stoa.stale-version' })
  t.match(await seen(other.id), { version: 1, lineCount: 1 })
})

// --- the rules by themselves

const discount = fc.option(
  fc.oneof(
    fc.constantFrom('5', '12.5', '100').map(percent => ({ percent })),
    fc.nat({ max: 5_000 }).map(amountMinor => ({ amountMinor }))
  ),
  { nil: undefined }
)
const lines = fc.array(
  fc
    .record({
      variantId: fc.constantFrom('a', 'b', 'c'),
      milli: fc.integer({ min: 1, max: 9_000 }),
      discount,
      unitPriceMinor: fc.option(fc.nat({ max: 900 }), { nil: undefined })
    })
    .map(({ variantId, milli, discount: off, unitPriceMinor }): GoodsLineInput => ({
      variantId,
      quantity: String(milli / 1000),
      ...(unitPriceMinor === undefined ? {} : { unitPriceMinor }),
      ...(off === undefined ? {} : { discount: off })
    })),
  { minLength: 1, maxLength: 6 }
)
const milliOf = (some: readonly GoodsLineInput[], variantId: string): number =>
  some
    .filter(one => one.variantId === variantId)
    .reduce((total, { quantity }) => total + parseQuantity(quantity), 0)
const offOf = (some: readonly GoodsLineInput[]): number =>
  some.reduce(
    (total, { discount: off }) =>
      total + (off !== undefined && 'amountMinor' in off ? off.amountMinor : 0),
    0
  )

t.test('whatever is split: quantities and amounts off add up to what there was', t => {
  fc.assert(
    fc.property(
      lines,
      fc.array(fc.nat({ max: 1_000 }), { minLength: 6, maxLength: 6 }),
      (all, parts) => {
        const moved = all.flatMap(({ quantity }, i) => {
          const milli = Math.floor((parseQuantity(quantity) * (parts[i] ?? 0)) / 1_000)
          return milli === 0 ? [] : [{ lineNo: i + 1, quantity: String(milli / 1000) }]
        })
        const whole = moved.length === all.length && parts.every(part => part === 1_000)
        if (whole) return
        let sides
        try {
          sides = splitLines(all, moved)
        } catch (error) {
          if ((error as { code: string }).code !== 'pos.ticket-split-leaves-nothing') throw error
          return
        }
        const both = [...sides.stays, ...sides.goes]
        for (const id of ['a', 'b', 'c']) {
          if (milliOf(both, id) !== milliOf(all, id)) throw new Error(`${id} differs`)
        }
        if (offOf(both) !== offOf(all)) throw new Error('the amounts off differ')
        const back = mergedLines(sides.stays, sides.goes)
        for (const id of ['a', 'b', 'c']) {
          if (milliOf(back, id) !== milliOf(all, id)) throw new Error(`${id} differs, merged`)
        }
      }
    )
  )
  t.end()
})

t.test('discounts on the whole', t => {
  const [ten, five]: DiscountInput[] = [{ percent: '10' }, { amountMinor: 500 }]
  t.strictSame(discountThatGoes(ten as DiscountInput), ten)
  t.equal(discountThatGoes(five as DiscountInput), null)
  t.equal(discountThatGoes(null), null)
  t.equal(mergedDiscount(null, null), null)
  t.strictSame(mergedDiscount(five as DiscountInput, null), five)
  t.strictSame(mergedDiscount(five as DiscountInput, { amountMinor: 1 }), { amountMinor: 501 })
  t.strictSame(mergedDiscount(ten as DiscountInput, { percent: '10' }), ten)
  for (const [a, b] of [
    [ten, null],
    [ten, five],
    [ten, { percent: '20' }]
  ] as Array<[DiscountInput, DiscountInput | null]>) {
    t.equal(mergedDiscount(a, b), undefined)
    t.equal(mergedDiscount(b, a), undefined)
  }
  t.end()
})
