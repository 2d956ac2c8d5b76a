import t from 'tap'
import { execute, newId } from 'stoa/plugin'
import { cashSale, stockedShop, testInstance, type StockedShop } from 'stoa/testing'
import { issueInvoice } from '../issue-invoice.ts'
import { numberIn } from '../rules/series.ts'

const stoa = await testInstance()
const API = '/api/v1/pos'
const YEAR = new Date().getUTCFullYear()
const BUYER = { name: 'Buyer Ltd' }

const sell = (shop: StockedShop, more: object = {}) =>
  stoa.ok('POST', `${API}/sales`, {
    token: shop.token,
    body: { ...cashSale(shop, [[0, '1']], 500), ...more }
  })
const issue = async (shop: StockedShop, more: object = {}): Promise<string> => {
  const { id } = await sell(shop, more)
  const body = { buyer: BUYER }
  return (await stoa.ok('POST', `${API}/sales/${id}/invoice`, { token: shop.token, body })).number
}
const add = (shop: StockedShop, body: object) =>
  stoa.call('POST', `${API}/invoice-series`, { token: shop.token, body })
const close = (shop: StockedShop, id: string) =>
  stoa.call('POST', `${API}/invoice-series/${id}/close`, { token: shop.token })
const all = async (shop: StockedShop) =>
  (await stoa.ok('GET', `${API}/invoice-series`, { token: shop.token })).items

t.test('two at once get neighbours, and none is left out', async t => {
  const shop = await stockedShop(stoa, '100')
  const numbers = await Promise.all(Array.from({ length: 12 }, () => issue(shop)))
  t.strictSame(
    numbers.sort(),
    Array.from({ length: 12 }, (_, i) => `F${YEAR}-${String(i + 1).padStart(6, '0')}`)
  )
  const [series, ...others] = await all(shop)
  t.match(series, { kind: 'invoice', issued: 12, nextNumber: `F${YEAR}-000013`, closedAt: null })
  t.strictSame(others, [], 'all at once began one series')
})

t.test('what is rolled back leaves no gap', async t => {
  const shop = await stockedShop(stoa, '100')
  await issue(shop)
  const { id: saleId } = await sell(shop)
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  await t.rejects(
    system.unitOfWork(async inside => {
      const { number } = await execute(inside, issueInvoice, { saleId, buyer: BUYER })
      t.equal(number, `F${YEAR}-000002`)
      throw new Error('The machine fell over.')
    }),
    { message: 'The machine fell over.' }
  )
  t.equal(await issue(shop), `F${YEAR}-000002`)
})

t.test('the narrowest open series numbers a document', async t => {
  const shop = await stockedShop(stoa, '100')
  const { token, shopId, registerId } = shop
  const second = await stoa.ok('POST', `${API}/registers`, { token, body: { name: 'Second' } })
  await add(shop, { kind: 'invoice', prefix: 'C-', yearly: false, padding: 3, firstNumber: 70 })
  t.equal(await issue(shop), 'C-070'.replace('C-', 'C-'))
  const ofShop = await add(shop, { kind: 'invoice', shopId, prefix: 'S/' })
  t.equal(ofShop.statusCode, 201, ofShop.body)
  t.equal(await issue(shop), `S/${YEAR}-000001`)
  const elsewhere = await add(shop, {
    kind: 'invoice',
    registerId,
    shopId: newId(),
    prefix: 'R1.'
  })
  t.equal(elsewhere.statusCode, 404)
  const ofRegister = await add(shop, { kind: 'invoice', registerId, prefix: 'R1.' })
  t.match(ofRegister.json(), { shopId, registerId, nextNumber: `R1.${YEAR}-000001` })
  t.equal(await issue(shop), `R1.${YEAR}-000001`)
  t.equal(await issue(shop, { registerId: second.id }), `S/${YEAR}-000002`)
  await close(shop, ofRegister.json().id)
  t.equal(await issue(shop), `S/${YEAR}-000003`)
  await close(shop, ofShop.json().id)
  t.equal(await issue(shop), 'C-071')
})

t.test('a prefix stays with its series, and an open one alone has its place', async t => {
  const shop = await stockedShop(stoa, '100')
  await issue(shop)
  const [series] = await all(shop)
  t.match((await add(shop, { kind: 'invoice', prefix: 'A' })).json(), {
    code: 'pos.invoice-series-open'
  })
  t.match((await add(shop, { kind: 'credit-note', prefix: 'F' })).json(), {
    code: 'pos.invoice-prefix-taken',
    facts: { prefix: 'F' }
  })
  t.match((await close(shop, series.id)).json(), { issued: 1, closedAt: String })
  t.match((await close(shop, series.id)).json(), { code: 'pos.invoice-series-closed' })
  t.equal((await close(shop, newId())).statusCode, 404)
  t.match((await add(shop, { kind: 'invoice', prefix: 'F' })).json(), {
    code: 'pos.invoice-prefix-taken'
  })
  const empty = (await add(shop, { kind: 'invoice', prefix: 'E' })).json()
  await close(shop, empty.id)
  t.equal((await add(shop, { kind: 'credit-note', prefix: 'E' })).statusCode, 201, 'it had none')
  t.equal(await issue(shop), `F2/${YEAR}-000001`, 'a company without one begins another')
  for (const prefix of ['', 'f', 'F1', 'F2026-', 'F ', 'ABCDEFGHIJKLM']) {
    t.equal((await add(shop, { kind: 'invoice', prefix })).statusCode, 400, prefix)
  }
})

t.test('numbers begin again with the year, and never go back', async t => {
  const series = { prefix: 'F', padding: 4, yearly: true, year: 2026, nextNumber: 42 }
  t.match(numberIn(series, '2026-12-31'), { year: 2026, serial: 42, number: 'F2026-0042' })
  t.match(numberIn(series, '2027-01-01'), { year: 2027, serial: 1, number: 'F2027-0001' })
  t.match(numberIn({ ...series, year: 2027 }, '2026-12-31'), { year: 2027, serial: 42 })
  const ever = { ...series, yearly: false, year: 0 }
  t.match(numberIn(ever, '2027-01-01'), { year: 0, serial: 42, number: 'F0042' })
  t.match(numberIn({ ...ever, nextNumber: 123_456 }, '2027-01-01'), { number: 'F123456' })
})
