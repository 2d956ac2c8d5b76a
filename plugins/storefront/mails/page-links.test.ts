import t from 'tap'
import { hire, testInstance } from 'stoa/testing'
import { pagesOf } from './page-links.ts'

// Mails carry what opens customers' accounts and orders, and where they pay: where such a link
// leads is the company's word.
const stoa = await testInstance()
const owner = await stoa.signUp()
const branch = await stoa.ok('POST', '/api/v1/tenants/shops', {
  token: owner.token,
  body: { name: 'Branch', code: 'B1' }
})
const manager = await hire(stoa, owner, [
  { role: 'manager', companyId: owner.companyId, shopId: branch.id }
])
const set = async (token: string, key: string, level: string, value: string) => {
  const answer = await stoa.call('PUT', `/api/v1/tenants/settings/storefront/${key}`, {
    token,
    body: { level, value }
  })
  return answer.statusCode === 200 ? 'set' : answer.json().code
}
const pages = async (shopId: string) =>
  pagesOf(await stoa.system(owner.tenantId, { companyId: owner.companyId, shopId }))

t.test("a shop's manager sends no one elsewhere by the address of the pages", async t => {
  t.equal(
    await set(manager.token, 'pagesUrl', 'shop', 'https://mallory.example.test'),
    'tenants.setting-level'
  )
  t.equal(
    await set(manager.token, 'pagesUrl', 'company', 'https://mallory.example.test'),
    'access.forbidden'
  )
  t.equal(
    await set(manager.token, 'pagesUrl', 'tenant', 'https://mallory.example.test'),
    'access.forbidden'
  )
  t.equal(await pages(branch.id), null)
})

t.test(
  'the company says it for all its shops, each with pages of its own where it likes',
  async t => {
    t.equal(
      await set(owner.token, 'pagesUrl', 'company', 'https://tea.example.test/{shop}/'),
      'set'
    )
    t.equal(await pages(branch.id), 'https://tea.example.test/b1')
    t.not(await pages(owner.shopId), await pages(branch.id))
  }
)
