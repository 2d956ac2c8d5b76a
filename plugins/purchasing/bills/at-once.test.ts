import t from 'tap'
import { outcome, testInstance, underWay } from 'stoa/testing'
import { billedShop } from 'stoa/testing/bills'

// Two bills of the same goods are held against each other, however close together they are approved.

const stoa = await testInstance()

t.test('while a bill of a supplier is approved, another one of the same waits', async t => {
  const shop = await billedShop(stoa)
  const receipt = await shop.receive([[0, '3', 1500]], { supplierId: shop.supplierId })
  const line = { receiptId: receipt.id, receiptLineNo: 1, quantity: '3', netMinor: 1500 }
  const [first, second] = [await shop.bill([line]), await shop.bill([line])]
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const held = await underWay(system, async () => {
    const { lockSupplierOf } = await import('./store.ts')
    await lockSupplierOf(system, shop.supplierId)
  })
  const approving = Promise.all([first, second].map(({ id }) => shop.act(id, 'approve')))
  t.equal(await outcome(approving), 'waits')
  await held.end()
  const answers = await approving
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 409])
  const refused = answers.find(({ statusCode }) => statusCode === 409)
  t.equal(refused?.json().code, 'purchasing.bill-differs', 'three came, and six are billed')
})
