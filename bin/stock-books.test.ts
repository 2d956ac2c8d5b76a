import t from 'tap'
import { connect } from '../core/database/connection.ts'
import { ownInstance } from '../test/support/instance.ts'
import { buyingShop, PURCHASING } from '../test/support/testing/purchasing.ts'
import { stockedShop } from '../test/support/till.ts'
import { wrongLevels, wrongValues } from './stock-books.ts'

// `stoa doctor` adds the stock ledger up.

const stoa = await ownInstance()
const admin = connect(stoa.database.adminUrl, 'stock books test')
await admin.connect()
t.teardown(() => admin.end())

t.test('a level that is not the sum of its movements is found', async t => {
  const shop = await stockedShop(stoa, '10')
  t.equal(await wrongLevels(admin, ['pool']), 0)
  const add = (quantity: number, i: number) =>
    admin.query(
      'UPDATE pool.inventory_level SET quantity = quantity + $3 WHERE tenant_id = $1 AND variant_id = $2',
      [shop.tenantId, shop.variants[i], quantity]
    )
  await add(1, 0)
  t.equal(await wrongLevels(admin, ['pool']), 1)
  await add(-2, 1)
  t.equal(await wrongLevels(admin, ['pool']), 2)
  await add(-1, 0)
  await add(2, 1)
  t.equal(await wrongLevels(admin, ['pool']), 0)
  await admin.query('DELETE FROM pool.inventory_level WHERE tenant_id = $1 AND variant_id = $2', [
    shop.tenantId,
    shop.variants[2]
  ])
  t.equal(await wrongLevels(admin, ['pool']), 1, 'a ledger without a level')
  t.equal(await wrongLevels(admin, ['stoa', 'no_such_schema']), 0, 'no stock, nothing wrong')
})

t.test('a value that is not the sum of its entries or layers is found', async t => {
  const shop = await buyingShop(stoa)
  const body = { method: 'fifo' }
  await stoa.ok('PUT', `${PURCHASING}/costing-method`, { token: shop.token, body })
  await shop.receive([[0, '3', 100]])
  await shop.sell(0, '1')
  await shop.kept()
  t.equal(await wrongValues(admin, ['pool']), 0)
  const found = async (table: string, column: string) => {
    const add = (by: number) =>
      admin.query(
        `UPDATE pool.${table} SET ${column} = ${column} + $3 WHERE tenant_id = $1 AND variant_id = $2`,
        [shop.tenantId, shop.variants[0], by]
      )
    await add(1)
    const wrong = await wrongValues(admin, ['pool'])
    await add(-1)
    return wrong
  }
  t.equal(await found('purchasing_cost', 'value'), 1)
  t.equal(await found('purchasing_cost', 'quantity'), 1)
  t.equal(await found('purchasing_cost_shop', 'value'), 2, 'neither entries nor layers')
  t.equal(await found('purchasing_fifo_layer', 'left_value'), 2, 'neither the shop nor the takes')
  t.equal(await found('purchasing_fifo_layer', 'value'), 1)
  t.equal(await wrongValues(admin, ['pool']), 0)
  t.equal(await wrongValues(admin, ['stoa', 'no_such_schema']), 0, 'no book, nothing wrong')
})
