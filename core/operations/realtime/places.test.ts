import t from 'tap'
import { startBeside } from '../../../test/support/job-probe/processes.ts'
import { ownInstance, type SignedUp } from '../../../test/support/instance.ts'
import { watchUnitsOfWork, type Measured } from '../../database/unit-of-work.ts'
import { newId } from '../../primitives/ids.ts'
import { tellPlace, watchPlace } from './presence/watch-place.ts'
import type { PresenceDefinition } from './presence/definition.ts'

// Who watches a place hears that there is something new, in every process, and nothing of other places.

const MOST = 3
const stoa = await ownInstance({ STOA_REALTIME_PER_TENANT: String(MOST) })
const LONG_MS = 20_000
const REGISTER = { noun: 'register' } as PresenceDefinition

const ctxOf = ({ tenantId, companyId }: SignedUp) => stoa.system(tenantId, { companyId })
async function tell(of: SignedUp, place: string): Promise<void> {
  const ctx = await ctxOf(of)
  await ctx.unitOfWork(async inside => tellPlace(inside, REGISTER, place))
}

t.test('whoever watches is woken by what is told there, and by nothing else', async t => {
  const [one, other] = [await stoa.signUp(), await stoa.signUp()]
  const [here, there] = [newId(), newId()]
  const watch = watchPlace(await ctxOf(one), REGISTER, here)
  const beside = watchPlace(await ctxOf(one), REGISTER, there)
  const neighbour = watchPlace(await ctxOf(other), REGISTER, here)
  const news = watch.next(LONG_MS)
  await tell(one, here)
  t.equal(await news, 'news')
  t.equal(await watch.next(1), 'quiet')
  t.equal(await beside.next(1), 'quiet', 'another place')
  t.equal(await neighbour.next(1), 'quiet', 'another tenant')
  for (let n = 0; n < 20; n++) await tell(one, here)
  t.equal(await watch.next(LONG_MS), 'news', 'nothing between two looks is missed')
  for (const open of [watch, beside, neighbour]) open.close()
})

t.test('what is rolled back tells nothing', async t => {
  const shop = await stoa.signUp()
  const [here, after] = [newId(), newId()]
  const ctx = await ctxOf(shop)
  const watch = watchPlace(ctx, REGISTER, here)
  const next = watchPlace(ctx, REGISTER, after)
  const failing = ctx.unitOfWork(async inside => {
    tellPlace(inside, REGISTER, here)
    throw new Error('changed my mind')
  })
  await t.rejects(failing)
  await tell(shop, after)
  t.equal(await next.next(LONG_MS), 'news')
  t.equal(await watch.next(1), 'quiet')
  for (const open of [watch, next]) open.close()
})

t.test('another process hears it as well, and a stop ends who watches there', async t => {
  const shop = await stoa.signUp()
  const here = newId()
  const beside = await startBeside(stoa, { STOA_PLUGINS: '', STOA_ROLE: 'web' })
  const tenant = await beside.instance.directory.tenant(shop.tenantId)
  if (tenant === null) throw new Error('The tenant is there.')
  const watch = beside.instance.realtime.places.watch(tenant, `register:${here}`)
  const news = watch.next(LONG_MS)
  await tell(shop, here)
  t.equal(await news, 'news')
  const over = watch.next(LONG_MS)
  await beside.stop()
  t.equal(await over, 'over')
})

t.test('what changes of the tenant ends a watch: whoever watches is judged anew', async t => {
  const shop = await stoa.signUp()
  const watch = watchPlace(await ctxOf(shop), REGISTER, newId())
  const over = watch.next(LONG_MS)
  await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: shop.token,
    body: { name: 'Second', code: 'TWO' }
  })
  t.equal(await over, 'over')
  watch.close()
})

t.test('a tenant watches at so many places and no more', async t => {
  const [shop, other] = [await stoa.signUp(), await stoa.signUp()]
  const ctx = await ctxOf(shop)
  const open = Array.from({ length: MOST }, () => watchPlace(ctx, REGISTER, newId()))
  t.throws(() => watchPlace(ctx, REGISTER, newId()), { code: 'stoa.too-many-connections' })
  watchPlace(await ctxOf(other), REGISTER, newId()).close()
  open[0]?.close()
  open[0]?.close()
  const again = watchPlace(ctx, REGISTER, newId())
  t.throws(() => watchPlace(ctx, REGISTER, newId()), { code: 'stoa.too-many-connections' })
  for (const watch of [...open, again]) watch.close()
})

t.test('a picture is one statement, and one more look of two for each display', async t => {
  const shop = await stoa.signUp()
  const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token: shop.token })
  const path = `/api/v1/pos/registers/${items[0].id}`
  const { code } = await stoa.ok('POST', `${path}/display-code`, { token: shop.token })
  const { token } = await stoa.ok('POST', '/api/v1/pos/displays/pair', {
    headers: { 'x-display-code': code },
    body: {}
  })
  const put = () =>
    stoa.ok('PUT', `${path}/picture`, {
      token: shop.token,
      body: {
        screen: 'idle',
        earlierLines: 0,
        lines: [],
        discountMinor: 0,
        serviceChargeMinor: 0,
        totalMinor: null,
        backMinor: 0,
        receipt: null
      }
    })
  const look = () =>
    stoa.ok('GET', '/api/v1/pos/displays/own/shown', { headers: { 'x-display-token': token } })
  await put()
  await look()
  const spent: Measured[] = []
  watchUnitsOfWork(stoa.instance.pool, unit => spent.push(unit))
  await put()
  await look()
  watchUnitsOfWork(stoa.instance.pool, undefined)
  const of = (owner: string) =>
    spent
      .filter(({ tenantId }) => tenantId === shop.tenantId)
      .filter(unit => unit.owner === owner)
      .map(({ statements, roundTrips }) => [statements, roundTrips])
  // With what opens and ends the transaction.
  t.strictSame(of('pos.show-picture'), [[3, 2]])
  t.strictSame(of('auth:pos.display'), [[2, 1]])
  t.strictSame(of('pos.get-shown'), [[3, 1]])
})
