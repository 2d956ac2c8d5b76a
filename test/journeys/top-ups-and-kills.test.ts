import t from 'tap'
import { mortalInstance } from '../support/mortal-instance.ts'
import { ReloadlyServer } from '../support/reloadly-server.ts'
import { topUpShop } from '../support/testing/top-ups.ts'
import { quietTimeZone } from '../support/time-zone.ts'

// The process dies while a top-up is sent, and once more while it is asked about: it reaches the
// phone once. The stand-in does one each time it is asked.

t.setTimeout(300_000)
const server = await new ReloadlyServer().listen()
server.forgetsKeys = true
t.teardown(() => server.close())
const stoa = await mortalInstance({ RELOADLY_URL: server.url, RELOADLY_AUTH_URL: server.url })
await stoa.start()
const owner = await stoa.signUp({ name: 'Corner', currency: 'GBP', timeZone: quietTimeZone() })
const { items } = await stoa.ok<{ items: Array<{ id: string }> }>('GET', '/api/v1/pos/registers', {
  token: owner.token
})
const shop = await topUpShop(stoa as never, server, {
  ...owner,
  registerId: items[0]?.id ?? '',
  variants: []
})

/** Waits until the server is asked this, does it or not, and kills who asked. */
function killAt(what: RegExp, isDone: boolean): Promise<void> {
  if (isDone) {
    const { arrived, release } = server.holdNext(what)
    return arrived.then(() => stoa.killAndStart()).then(release)
  }
  server.failNext({ status: 'hang', on: what })
  return new Promise((resolve, reject) => {
    server.onRequest = asked => {
      if (!what.test(`${asked.method} ${asked.path}`)) return
      server.onRequest = () => {}
      stoa.killAndStart().then(resolve, reject)
    }
  })
}
const ageAll = () =>
  stoa.query(
    "UPDATE pool.top_ups_top_up SET sent_at = sent_at - interval '3 minutes' WHERE state = 'pending'"
  )
/** Until it is known what became of it: what waits for its time is due now. */
async function settledOf(saleId: string) {
  for (let i = 0; i < 200; i++) {
    await stoa.query(
      "UPDATE pool.job SET run_at = now() WHERE state = 'queued' AND name = 'top-ups.send-top-up'"
    )
    await stoa.settled()
    const one = await shop.topUp(saleId)
    if (one.state !== 'pending') return one
  }
  throw new Error('It is pending still.')
}

t.test('killed before the provider does it: given up in time, nothing was sent twice', async t => {
  const killed = killAt(/POST \/topups-async/, false)
  const sale = await shop.sold()
  await killed
  await ageAll()
  const one = await settledOf(sale.id)
  t.match(one, { state: 'failed', failureCode: 'not-known', canRetry: true })
  t.equal(server.delivered().get(one.id), undefined)
  const again = killAt(/GET \/topups\/reports/, true)
  await stoa.ok('POST', `/api/v1/top-ups/top-ups/${one.id}/retry`, { token: shop.token, body: {} })
  await again
  t.match(await settledOf(sale.id), { state: 'confirmed' })
  t.equal(server.delivered().get(one.id), 1)
})

t.test('killed after the provider did it: it is found, not sent again', async t => {
  const killed = killAt(/POST \/topups-async/, true)
  const sale = await shop.sold()
  await killed
  const one = await settledOf(sale.id)
  t.match(one, { state: 'confirmed' })
  t.equal(server.delivered().get(one.id), 1)
})

t.test('killed while it is asked how it stands', async t => {
  const killed = killAt(/GET \/topups\/\d+\/status/, true)
  const sale = await shop.sold()
  await killed
  const one = await settledOf(sale.id)
  t.match(one, { state: 'confirmed' })
  t.equal(server.delivered().get(one.id), 1)
  t.equal(stoa.kills, 4)
})
