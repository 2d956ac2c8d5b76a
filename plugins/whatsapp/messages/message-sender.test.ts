import { once } from 'node:events'
import t from 'tap'
import { adminOf } from 'stoa/testing'
import { until, whatsAppShop } from 'stoa/testing/whatsapp'
import { dynamicStatement } from 'stoa/plugin'

const SHOP = '59170000001'
const ANA = '59170000002'

const shop = await whatsAppShop()
const { server, stoa, owner } = shop
const phone = server.phone(SHOP)
const ana = server.phone(ANA)
const others = ['59170000021', '59170000022', '59170000023'].map(number => server.phone(number))
const connectionId = await shop.link(phone)

const texts = (): string[] => ana.inbox.map(({ text }) => text)

t.test(
  'a message whose confirmation got lost is sent again under the same id, and shown once',
  async t => {
    ana.autoReceipt = false
    const duplicate = once(server, 'duplicate')
    server.failMessage = () => {
      // cut off after the server has taken it, before it can say so
      server.failMessage = undefined
      server.dropAll()
      return undefined
    }
    const id = await shop.write(`+${ANA}`, 'dos')
    const [twice] = await duplicate
    ana.autoReceipt = true
    t.match(await shop.message(id, 'sent'), { attempts: 2 })
    t.same(texts(), ['dos'])
    ana.markDelivered(twice.id)
    await shop.message(id, 'delivered')
  }
)

t.test(
  'a receiver who cannot read a message gets it again, from the table, after a reconnect too',
  async t => {
    ana.online = false
    const id = await shop.write(`+${ANA}`, 'tres')
    await shop.message(id, 'sent')
    const login = once(server, 'login')
    server.dropAll()
    await login
    const retry = once(server, 'retry')
    ana.failNextDecrypts = 1
    ana.online = true
    await retry
    await shop.message(id, 'delivered')
    t.same(texts(), ['dos', 'tres'])
  }
)

t.test(
  '463 fails the message and pauses first contacts until WhatsApp lifts it; known people still get theirs',
  async t => {
    server.restrictedUntil = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 4_000)
    server.failMessage = ({ to }) => (to === '59170000021' ? 463 : undefined)
    const refused = await shop.write('+59170000021', 'primero')
    t.match(await shop.message(refused, 'failed'), {
      error: { code: 'whatsapp.first-contacts-restricted', whatsAppCode: 463 },
      attempts: 1
    })
    t.match(await shop.connection(connectionId, 'connected'), {
      firstContactsRestrictedUntil: server.restrictedUntil.toISOString()
    })
    const stranger = await shop.write('+59170000022', 'segundo')
    const known = await shop.write(`+${ANA}`, 'cuatro')
    await shop.message(known, 'delivered')
    t.match(await shop.ask('GET', `whatsapp/messages/${stranger}`), {
      state: 'queued',
      waitingFor: 'first-contacts',
      attempts: 0
    })
    await shop.message(stranger, 'delivered')
    t.ok(Date.now() >= server.restrictedUntil.getTime(), 'not before the restriction ended')
    t.equal(others[0]?.inbox.length, 0)
  }
)

t.test('first contacts have a budget a day', async t => {
  await shop.set('firstContactsPerDay', 2)
  const id = await shop.write('+59170000023', 'tercero')
  await shop.message(await shop.write(`+${ANA}`, 'cinco'), 'delivered')
  t.match(
    await shop.ask('GET', `whatsapp/messages/${id}`),
    { state: 'queued', waitingFor: 'turn' },
    'two were met today'
  )
  await shop.set('firstContactsPerDay', 3)
  await shop.message(id, 'delivered')
})

t.test('what people write becomes an event, whatever characters they put in', async t => {
  await ana.sendText(SHOP, '¿a\0 qué\ud83d hora?')
  const facts = await until('it is told', async () => {
    const ctx = await stoa.system(owner.tenantId)
    const [row] = await ctx.unitOfWork(
      () =>
        dynamicStatement<{ data: object }>(
          "SELECT data FROM outbox WHERE tenant_id = $1 AND name = 'whatsapp.message-received'",
          [owner.tenantId]
        ),
      { reads: true }
    )
    return row?.data
  })
  t.match(facts, {
    connectionId,
    fromPhone: `+${ANA}`,
    text: /^¿a qué\ufffd+ hora\?$/,
    consent: null
  })
  await shop.connection(connectionId, 'connected')
})

t.test('told that it goes too fast, the message stays queued for later', async t => {
  server.failMessage = () => 429
  const refused = once(server, 'refused')
  const id = await shop.write(`+${ANA}`, 'rápido')
  await refused
  server.failMessage = undefined
  await shop.message(await shop.write(`+${ANA}`, 'otro'), 'delivered')
  t.match(await shop.ask('GET', `whatsapp/messages/${id}`), {
    state: 'queued',
    attempts: 1,
    error: null
  })
})

t.test('a message WhatsApp refuses for another reason fails with its code', async t => {
  server.failMessage = () => 479
  t.match(await shop.message(await shop.write(`+${ANA}`, 'mal'), 'failed'), {
    error: { code: 'whatsapp.refused', whatsAppCode: 479 }
  })
  server.failMessage = undefined
})

t.test('to one person it writes no faster than the pace allows', async t => {
  await shop.set('chatPauseSeconds', 2)
  const before = ana.inbox.length
  const ids = [await shop.write(`+${ANA}`, 'despacio'), await shop.write(`+${ANA}`, 'y despacio')]
  const [first, second] = await Promise.all(
    ids.map(async id => new Date((await shop.message(id, 'delivered')).sentAt).getTime())
  )
  t.ok((second as number) - (first as number) >= 1_900, `${(second ?? 0) - (first ?? 0)} ms`)
  t.equal(ana.inbox.length, before + 2)
  await shop.set('chatPauseSeconds', 0)
})

t.test(
  'given up for its age, a message that was handed over may have arrived; one that was not has expired',
  async t => {
    server.failMessage = () => 429
    const refused = once(server, 'refused')
    const handedOver = await shop.write(`+${ANA}`, 'quizás')
    await refused
    await shop.connection(connectionId, 'connected')
    await shop.set('chatPauseSeconds', 600)
    const waiting = await shop.write(`+${ANA}`, 'nunca')
    const admin = await adminOf(stoa)
    await admin.query(
      "UPDATE pool.whatsapp_message SET queued_at = now() - interval '400 days', not_before = now() WHERE id = ANY ($1)",
      [[handedOver, waiting]]
    )
    await admin.end()
    t.match(await shop.message(handedOver, 'failed'), {
      error: { code: 'whatsapp.outcome-unknown' },
      attempts: 1
    })
    t.match(await shop.message(waiting, 'failed'), {
      error: { code: 'whatsapp.expired' },
      attempts: 0
    })
    server.failMessage = undefined
    await shop.set('chatPauseSeconds', 0)
  }
)
