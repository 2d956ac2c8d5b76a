import t from 'tap'
import { memberOf, stockedShop, testInstance } from 'stoa/testing'
import { freeze, lineOf, sendFrozen, type FrozenSale } from 'stoa/testing/off-line-till'

// A till without a network left tax off: the sale happened, and is remarked where it was not due.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '100')
const { token } = shop
await stoa.ok('PUT', '/api/v1/catalog/tax-classes/standard', {
  token,
  headers: { 'if-match': '"1"' },
  body: { name: 'standard', rates: [{ code: 'VAT', ratePpm: 200_000 }] }
})
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const customer = async (taxExemption?: object): Promise<string> =>
  (
    await stoa.ok('POST', '/api/v1/customers/customers', {
      token,
      body: { name: 'Ana', ...(taxExemption && { taxExemption }) }
    })
  ).id

const KEPT = { kind: 'reseller', certificate: 'R-77' } as const
const exempt = (more: Partial<FrozenSale> = {}): FrozenSale =>
  freeze(shop, {
    lines: [lineOf(shop, { taxes: [{ code: 'VAT', ratePpm: 200_000 }], exempt: true })],
    taxExemption: { ...KEPT, byHand: false },
    ...more
  })
const send = async (sale: FrozenSale) => {
  const answer = (await sendFrozen(stoa, token, sale)).json()
  const posted = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token })
  return { codes: answer.remarks.map(({ code }: { code: string }) => code), posted, answer }
}

t.test('what held is not remarked, and stands on the document', async t => {
  const customerId = await customer({ ...KEPT, from: day(-9), until: day(9) })
  const { codes, posted } = await send(exempt({ customerId }))
  t.strictSame(codes, [])
  t.match(posted, {
    totalMinor: 417,
    taxMinor: 0,
    exemptTaxMinor: 83,
    taxExemption: { ...KEPT, byHand: false }
  })
})

t.test('what did not hold happened all the same, and is remarked', async t => {
  const cases: Record<string, Partial<FrozenSale>> = {
    over: { customerId: await customer({ ...KEPT, until: day(-2) }) },
    'not begun': { customerId: await customer({ ...KEPT, from: day(2) }) },
    another: { customerId: await customer({ ...KEPT, certificate: 'R-78' }) },
    'of another kind': { customerId: await customer({ ...KEPT, kind: 'charity' }) },
    none: { customerId: await customer() },
    'for other goods': { customerId: await customer({ ...KEPT, taxClasses: ['books'] }) },
    'of nobody': {},
    unsaid: { customerId: await customer(KEPT), taxExemption: null }
  }
  for (const [what, more] of Object.entries(cases)) {
    const { codes, posted } = await send(exempt(more))
    t.strictSame(codes, ['exemption-not-valid'], what)
    t.match(posted, { totalMinor: 417, taxMinor: 0, exemptTaxMinor: 83 }, what)
  }
})

t.test('by hand it takes the right of the cashier', async t => {
  const by = { ...KEPT, byHand: true }
  t.strictSame((await send(exempt({ taxExemption: by }))).codes, [])
  const clerk = await memberOf(stoa, shop, { permissions: ['sale.post'] })
  const { codes, answer } = await send(exempt({ taxExemption: by, cashierId: clerk.userId }))
  t.strictSame(codes, ['sent-by-another', 'cashier-without-right'])
  t.match(
    answer.remarks.find(({ code }: { code: string }) => code === 'cashier-without-right'),
    { facts: { permission: 'sale.exempt' } }
  )
})

t.test('a till that says nothing of tax is as before', async t => {
  const customerId = await customer(KEPT)
  const { codes, posted } = await send(
    freeze(shop, {
      customerId,
      lines: [lineOf(shop, { taxes: [{ code: 'VAT', ratePpm: 200_000 }] })]
    })
  )
  t.strictSame(codes, [], 'the cashier may have switched it off')
  t.match(posted, { totalMinor: 500, taxMinor: 83, taxExemption: null })
})
