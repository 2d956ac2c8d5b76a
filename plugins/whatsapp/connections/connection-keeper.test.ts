import { once } from 'node:events'
import t from 'tap'
import { until, whatsAppShop } from 'stoa/testing/whatsapp'
import { dynamicStatement } from 'stoa/plugin'

const SHOP = '59170000001'
const ANA = '59170000002'

const shop = await whatsAppShop()
const { server, stoa, owner } = shop
const phone = server.phone(SHOP)
const ana = server.phone(ANA)
server.phone('59170000003', { registered: false })
let connectionId = ''

const texts = (): string[] => ana.inbox.map(({ text }) => text)
const keys = async (): Promise<number> => {
  const ctx = await stoa.system(owner.tenantId)
  const [row] = await ctx.unitOfWork(
    () =>
      dynamicStatement<{ n: number }>(
        'SELECT count(*) AS n FROM whatsapp_auth WHERE tenant_id = $1',
        [owner.tenantId]
      ),
    { reads: true }
  )
  return row?.n ?? -1
}

t.test('a refused pairing code is told, and a new QR code shown', async t => {
  connectionId = (await shop.ask('POST', 'whatsapp/connections', {})).id
  const {
    pairing: { qr }
  } = await shop.connection(connectionId, 'pairing')
  await shop.ask('POST', `whatsapp/connections/${connectionId}/pairing-code`, {
    phone: '+59170000003'
  })
  const refused = await until('it is refused', async () => {
    const connection = await shop.connection(connectionId, 'pairing')
    return connection.detail !== null && connection
  })
  t.match(refused, {
    detail: /WhatsApp gives no pairing code for \+59170000003 \(400/,
    pairing: { code: null, codeFor: null }
  })
  t.not(refused.pairing.qr.text, qr.text)
})

t.test('a phone is linked by a code typed on it', async t => {
  await shop.ask('POST', `whatsapp/connections/${connectionId}/pairing-code`, { phone: `+${SHOP}` })
  const { code } = await until('the code is shown', async () => {
    const { pairing } = await shop.connection(connectionId, 'pairing')
    return pairing?.code && pairing
  })
  t.match(code.text, /^\w{4}-\w{4}$/)
  await phone.enterPairingCode(code.text)
  t.match(await shop.connection(connectionId, 'connected'), {
    phone: `+${SHOP}`,
    pairing: null,
    detail: null
  })
  t.ok((await keys()) > 800, 'its keys are stored')
})

t.test('a lost connection is taken up again, and the queue goes on', async t => {
  const login = once(server, 'login')
  server.dropAll()
  const id = await shop.write(`+${ANA}`, 'uno')
  await login
  await shop.message(id, 'delivered')
  t.same(texts(), ['uno'])
})

t.test('replaced by another client it does not fight, but says so', async t => {
  server.streamErrorAll(440)
  const connection = await until('it is told', async () => {
    const now = await shop.connection(connectionId, 'connecting')
    return now.detail !== null && now
  })
  t.match(connection.detail, /Another connection took over/)
  await shop.ask('POST', `whatsapp/connections/${connectionId}/restart`, {})
  await shop.connection(connectionId, 'connected')
})

t.test('a banned number is not tried again by itself', async t => {
  let logins = 0
  server.on('login', () => logins++)
  server.rejectNext = 403
  server.dropAll()
  t.match(await shop.connection(connectionId, 'banned'), { detail: /banned the number \(403\)/ })
  const id = await shop.write(`+${ANA}`, 'seis')
  // Longer than the pause before a next try.
  await new Promise(resolve => setTimeout(resolve, 1_500))
  t.equal(logins, 0)
  t.match(await shop.ask('GET', `whatsapp/messages/${id}`), {
    state: 'queued',
    waitingFor: 'connection',
    waitingBecause: /is banned/
  })
  await shop.ask('POST', `whatsapp/connections/${connectionId}/restart`, {})
  await shop.message(id, 'delivered')
  t.equal(logins, 1, 'the person who started it again knew better; the keys still held')
})

t.test(
  'a device unlinked on the phone is logged out, its keys are gone, and it can be linked again',
  async t => {
    phone.unlink()
    t.match(await shop.connection(connectionId, 'logged_out'), { detail: /unlinked this device/ })
    t.equal(await keys(), 0)
    const id = await shop.write(`+${ANA}`, 'siete')
    t.match(await shop.ask('GET', `whatsapp/messages/${id}`), {
      state: 'queued',
      waitingFor: 'connection',
      waitingBecause: /is logged out/
    })
    await shop.ask('POST', `whatsapp/connections/${connectionId}/restart`, {})
    const { pairing } = await shop.connection(connectionId, 'pairing')
    await phone.scanQr(pairing.qr.text)
    await shop.message(id, 'delivered')
  }
)

t.test(
  'a process that lost the connection writes nothing any more and leaves WhatsApp',
  async t => {
    await shop.connection(connectionId, 'connected')
    const keysBefore = await keys()
    await stoa.instance.relayPool.query(
      "UPDATE stoa.leased_task SET owner = 'another process', epoch = epoch + 1"
    )
    const id = await shop.write(`+${ANA}`, 'ocho')
    await until('its socket is closed', () => phone.companions.get(3)?.connection === undefined)
    t.match(await shop.ask('GET', `whatsapp/messages/${id}`), { state: 'queued', attempts: 0 })
    t.notOk(texts().includes('ocho'))
    t.equal(await keys(), keysBefore)
    // Put aside, where no process looks for it, until it was seen that none holds it.
    await stoa.instance.relayPool.query("UPDATE stoa.leased_task SET kind = 'aside.' || kind")
    t.match(await shop.ask('GET', `whatsapp/messages/${id}`), {
      waitingFor: 'connection',
      waitingBecause: /No process of this instance holds/
    })
    await stoa.instance.relayPool.query(
      'UPDATE stoa.leased_task SET kind = substr(kind, 7), expires_at = now()'
    )
    await shop.message(id, 'delivered')
  }
)
