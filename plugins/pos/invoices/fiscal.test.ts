import t from 'tap'
import { answer, coreErrors, definePlugin } from 'stoa/plugin'
import { cashSale, ownInstance, set, stockedShop, type StockedShop } from 'stoa/testing'
import { Fiscal, type FiscalAnswers, type InvoiceToSign } from '../../../contracts/fiscal.ts'
import { builtInPlugins } from '../../built-in.ts'

type Signed = Awaited<ReturnType<FiscalAnswers['sign']>>

/** The fiscal law of a country as a plugin would know it; here the test says what it answers. */
const law = {
  sign: async (invoice: InvoiceToSign): Promise<Signed> => ({
    signature: `SIG-${invoice.number}-${invoice.totalMinor}`,
    qr: `https://tax.example/?n=${invoice.number}`,
    legalLines: ['Verifiable at the tax agency.']
  }),
  sellsOffline: true,
  seen: [] as InvoiceToSign[]
}
const usual = law.sign
const fiscal = definePlugin({
  name: 'test-fiscal',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Answers for a fiscal law in a test.',
  requires: { pos: '^1.0.0' },
  answers: [
    answer(Fiscal, {
      sign: async (_ctx, invoice) => {
        law.seen.push(invoice)
        return law.sign(invoice)
      },
      sellsOffline: async () => law.sellsOffline
    })
  ]
})
const stoa = await ownInstance({}, [...builtInPlugins, fiscal])
const API = '/api/v1/pos'
const YEAR = new Date().getUTCFullYear()
const BUYER = { name: 'Buyer Ltd', taxId: 'GB1', country: 'GB', address: 'High Street 1' }

const sell = (shop: StockedShop) =>
  stoa.ok('POST', `${API}/sales`, {
    token: shop.token,
    body: cashSale(shop, [[0, '1']], 500)
  })
const issue = (shop: StockedShop, saleId: string) =>
  stoa.call('POST', `${API}/sales/${saleId}/invoice`, {
    token: shop.token,
    body: { buyer: BUYER }
  })
const count = async (shop: StockedShop): Promise<number> =>
  (await stoa.ok('GET', `${API}/invoices`, { token: shop.token })).items.length

t.beforeEach(() => Object.assign(law, { sign: usual, sellsOffline: true, seen: [] }))

t.test('what the plugin answers is frozen with the invoice, and printed', async t => {
  const shop = await stockedShop(stoa, '100')
  await set(stoa, 'pos/invoiceChain', 'company', true, { token: shop.token })
  const first = (await issue(shop, (await sell(shop)).id)).json()
  const { id } = await sell(shop)
  const invoice = (await issue(shop, id)).json()
  t.match(law.seen[1], {
    kind: 'invoice',
    number: `F${YEAR}-000002`,
    buyer: BUYER,
    corrects: null,
    totalMinor: 500,
    previousHash: first.hash
  })
  t.strictSame(invoice.content.fiscal, {
    signature: `SIG-F${YEAR}-000002-500`,
    qr: `https://tax.example/?n=F${YEAR}-000002`,
    legalLines: ['Verifiable at the tax agency.']
  })
  const { body } = await stoa.call('GET', `${API}/invoices/${invoice.id}/html`, {
    token: shop.token
  })
  for (const part of ['Verifiable at the tax agency.', `SIG-F${YEAR}-000002-500`, '<svg']) {
    t.match(body, part)
  }
  await stoa.ok('POST', `${API}/sales/${id}/void`, {
    token: shop.token,
    body: { registerId: shop.registerId, reason: 'Twice' }
  })
  t.match(law.seen[2], { kind: 'credit-note', corrects: { number: invoice.number } })
})

t.test('it may refuse: nothing is posted, and no number is used', async t => {
  const shop = await stockedShop(stoa, '100')
  const { id } = await sell(shop)
  law.sign = async () => ({
    refused: { code: 'ES-17', message: 'The tax number of the buyer is not known.' }
  })
  const refused = await issue(shop, id)
  t.match(refused.json(), {
    status: 409,
    code: 'pos.fiscal-refused',
    facts: { refusal: 'ES-17' },
    detail: /The tax number of the buyer is not known\. Nothing was posted\./
  })
  t.equal(await count(shop), 0)
  law.sign = usual
  t.equal((await issue(shop, id)).json().number, `F${YEAR}-000001`)
})

t.test('it may fail: nothing is posted, and what failed is said', async t => {
  const shop = await stockedShop(stoa, '100')
  const { id } = await sell(shop)
  law.sign = async () => {
    throw new Error('certificate expired')
  }
  const failed = await issue(shop, id)
  t.match(failed.json(), { status: 503, code: 'pos.fiscal-failed' })
  t.notMatch(failed.body, 'certificate', 'what is inside stays there')
  t.equal(await count(shop), 0)
  law.sign = async () => {
    throw coreErrors.conflict({ what: 'the certificate is being renewed' })
  }
  t.match((await issue(shop, id)).json(), { status: 409, code: 'stoa.conflict' })
  t.equal(await count(shop), 0)
})

t.test('a void whose credit note is refused is not posted either', async t => {
  const shop = await stockedShop(stoa, '100')
  const { id } = await sell(shop)
  await issue(shop, id)
  law.sign = async () => ({ refused: { code: 'X', message: 'Not today.' } })
  const answer = await stoa.call('POST', `${API}/sales/${id}/void`, {
    token: shop.token,
    body: { registerId: shop.registerId, reason: 'Twice' }
  })
  t.match(answer.json(), { code: 'pos.fiscal-refused' })
  t.equal((await stoa.ok('GET', `${API}/sales/${id}`, { token: shop.token })).state, 'posted')
  t.equal(await count(shop), 1)
})

t.test('it says whether tills sell without a network, and the shop as well', async t => {
  const shop = await stockedShop(stoa, '100')
  const { token } = shop
  const sells = async (): Promise<boolean> =>
    (await stoa.ok('GET', `${API}/till-book?registerId=${shop.registerId}`, { token }))
      .offlineSelling
  t.equal(await sells(), true)
  law.sellsOffline = false
  t.equal(await sells(), false)
  law.sellsOffline = true
  await set(stoa, 'pos/offlineSelling', 'shop', false, { token })
  t.equal(await sells(), false)
})
