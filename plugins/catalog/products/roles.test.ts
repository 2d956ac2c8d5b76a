import t from 'tap'
import { hire, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const catalog = '/api/v1/catalog'

t.test('each role may do with the catalogue what its work takes, and nothing else', async t => {
  const owner = await stoa.signUp()
  const product = await stoa.ok('POST', `${catalog}/products`, {
    token: owner.token,
    body: { sku: 'A', name: 'A', priceMinor: 1 }
  })
  const deeds = {
    read: (token: string) => stoa.call('GET', `${catalog}/products`, { token }),
    edit: (token: string) =>
      stoa.call('PATCH', `${catalog}/products/${product.id}`, {
        token,
        headers: { 'if-match': '"1"' },
        body: { name: 'A' }
      }),
    import: (token: string) =>
      stoa.call('POST', '/api/v1/files/kinds/catalog.products/imports', {
        token,
        body: { csv: 'sku\nA', dryRun: true }
      }),
    category: (token: string) =>
      stoa.call('POST', `${catalog}/categories`, { token, body: { name: `C${token.slice(-8)}` } }),
    tax: (token: string) =>
      stoa.call('PUT', `${catalog}/tax-classes/standard`, {
        token,
        headers: { 'if-match': '"1"' },
        body: { name: 'Standard', ratePpm: 0 }
      })
  }
  const may: Record<string, string[]> = {
    manager: ['read', 'edit', 'import', 'category', 'tax'],
    'stock-keeper': ['read', 'edit', 'import'],
    cashier: ['read'],
    accountant: ['read'],
    'sales-agent': ['read']
  }
  for (const [role, deedsOfRole] of Object.entries(may)) {
    const { token } = await hire(stoa, owner, [{ role, companyId: owner.companyId }])
    for (const [deed, attempt] of Object.entries(deeds)) {
      const answer = await attempt(token)
      if (deedsOfRole.includes(deed)) {
        t.ok(answer.statusCode < 300, `${role} may ${deed}`)
      } else {
        t.match(answer.json(), { status: 403, code: 'access.forbidden' }, `${role} may not ${deed}`)
      }
    }
  }
})
