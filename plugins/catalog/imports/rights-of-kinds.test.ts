import t from 'tap'
import { memberOf, testInstance } from 'stoa/testing'

// Files go in and out with two rights: that of files, and that of what is in them.

const stoa = await testInstance()
const CODE = 'access.forbidden'

t.test('a file of products asks for both rights, in either direction', async t => {
  const owner = await stoa.signUp()
  const take = async (permissions: string[]) => {
    const { token } = await memberOf(stoa, owner, { permissions })
    const answer = await stoa.call('POST', '/api/v1/files/kinds/catalog.products/imports', {
      token,
      body: { csv: 'sku,name,price\nA-1,Thing,1.00', dryRun: true }
    })
    return answer.json()
  }
  t.match(await take(['file.import']), { code: CODE })
  t.match(await take(['product.import', 'product.create', 'product.edit']), { code: CODE })
  t.match(await take(['file.import', 'product.create', 'product.edit']), { code: CODE })
  t.match(await take(['file.import', 'product.import']), { state: 'done', created: 1 })
  const give = async (permissions: string[]) => {
    const { token } = await memberOf(stoa, owner, { permissions })
    const { statusCode } = await stoa.call(
      'GET',
      '/api/v1/files/kinds/catalog.products/records.csv',
      { token }
    )
    return statusCode
  }
  t.equal(await give(['file.export']), 403)
  t.equal(await give(['product.read']), 403)
  t.equal(await give(['file.export', 'product.read']), 200)
})

t.test('of every kind nothing goes in or out for who holds the right of files alone', async t => {
  const owner = await stoa.signUp()
  const { items } = await stoa.ok('GET', '/api/v1/files/kinds', { token: owner.token })
  t.ok(items.length >= 6)
  const { token } = await memberOf(stoa, owner, { permissions: ['file.import', 'file.export'] })
  for (const { name, columns } of items as Array<{
    name: string
    columns: Array<{ name: string }>
  }>) {
    const csv = `${columns.map(column => column.name).join(',')}\n${columns.map(() => '').join(',')}`
    const taken = await stoa.call('POST', `/api/v1/files/kinds/${name}/imports`, {
      token,
      body: { csv }
    })
    t.match(taken.json(), { code: CODE }, `${name} in`)
    const given = await stoa.call('GET', `/api/v1/files/kinds/${name}/records.csv`, { token })
    t.equal(given.statusCode, 403, `${name} out`)
  }
})
