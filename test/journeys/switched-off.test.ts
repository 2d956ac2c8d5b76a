import t from 'tap'
import { ownInstance } from '../support/instance.ts'
import { filled, operationsOf } from '../support/operations.ts'
import { sample } from '../support/sample.ts'
import { seed } from '../support/seed.ts'
import { sellOne } from '../support/till.ts'

// A tenant switches a plugin off: every route of it is shut, to staff and to whoever came in by its
// auth strategies; the till and the other plugins go on, and switched on again it is there as before.

const stoa = await ownInstance()
const neighbour = await stoa.signUp()
const { plugins } = stoa.instance.registry
/** Those that no other needs, so that they go alone. */
const LEAVES = plugins
  .filter(p => !p.always && !plugins.some(other => p.name in (other.requires ?? {})))
  .map(p => p.name)

// One company for all: each is switched on again, and must be there as before, with the next one off.
const owner = await stoa.signUp()
const recorder = await seed(stoa, { token: owner.token, headers: { 'x-shop-id': owner.shopId } })
await stoa.settled()

for (const plugin of LEAVES) {
  t.test(`${plugin} is switched off for one tenant, and on again`, async t => {
    const turn = (enabled: boolean) =>
      stoa.ok('PUT', `/api/v1/tenants/plugins/${plugin}`, { token: owner.token, body: { enabled } })
    const sales = async (): Promise<number> =>
      (await stoa.ok('GET', '/api/v1/pos/sales?limit=100', { token: owner.token })).items.length
    const before = await sales()
    await turn(false)

    const open: string[] = []
    const operations = operationsOf(stoa.instance.registry).filter(o => o.plugin === plugin)
    t.ok(operations.length > 0)
    for (const operation of operations) {
      const path = Object.fromEntries(
        Object.entries(operation.path).map(([name, schema]) => [
          name,
          recorder.known(name) ?? String(sample(schema))
        ])
      )
      const { statusCode, body } = await recorder.call(
        operation,
        filled(operation, path),
        operation.in === 'body' ? { body: {} } : {}
      )
      const shut =
        operation.useCase.authStrategy === undefined
          ? statusCode === 404 && body.includes('stoa.plugin-not-enabled')
          : statusCode === 401 || statusCode === 404
      if (!shut) open.push(`${operation.name} answers ${statusCode} ${body.slice(0, 200)}`)
    }
    t.strictSame(open, [])

    const ctx = await stoa.system(owner.tenantId, { companyId: owner.companyId })
    t.notOk(
      ctx.tools.list().some(tool => tool.plugin === plugin),
      'it is no tool either'
    )
    await sellOne(stoa, owner)
    await stoa.settled()
    t.equal(await sales(), before + 1, 'the till sells')
    t.equal(
      (await stoa.call('GET', '/api/v1/tenants/plugins', { token: neighbour.token }))
        .json()
        .items.find((p: { name: string }) => p.name === plugin)?.enabled,
      true,
      'a neighbour has it on'
    )

    await turn(true)
    const [list] = operations.filter(
      o => o.method === 'GET' && o.useCase.permission !== null && Object.keys(o.path).length === 0
    )
    if (!list) throw new Error('It lists nothing.')
    t.equal((await recorder.call(list, list.url)).statusCode, 200, 'it is there again')
    t.strictSame(
      await stoa.instance.relayPool
        .query("SELECT name, last_error FROM pool.job WHERE state = 'dead'")
        .then(r => r.rows),
      []
    )
  })
}
