import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import t from 'tap'
import { trustServer } from './certificates.ts'
import { silenceSignalDumps } from './quiet.ts'
import { WhatsAppServer } from './server.ts'
import { TestClient } from './test-client.ts'
import { endProcess } from '../shared.ts'

const SHOP = '59170000001'
const ANA = '59170000002'
const ANA_JID = `${ANA}@s.whatsapp.net`

silenceSignalDumps()
trustServer()
const server = await new WhatsAppServer().listen()
const shop = server.phone(SHOP, { name: 'La Tienda' })
const ana = server.phone(ANA, { name: 'Ana' })
server.phone('59170000003', { registered: false })
const client = new TestClient(() => server.url)

t.test('a QR code links a companion, which restarts and logs in', async t => {
  const qr = await client.qr()
  const closing = client.closing()
  await shop.scanQr(qr)
  t.equal(await closing, 515, 'restart required')
  await client.open()
  t.match(client.socket?.user, {
    id: `${SHOP}:1@s.whatsapp.net`,
    lid: `${shop.lid}:1@lid`,
    name: 'La Tienda'
  })
  t.ok((shop.companions.get(1)?.preKeyCount ?? 0) > 800, 'the companion has uploaded its pre-keys')
  await t.rejects(shop.scanQr(qr), /no one waits/, 'the code has served')
})

t.test('no one logs in as a companion without its Noise key', async t => {
  const stranger = new TestClient(() => server.url)
  stranger.auth.creds.me = { id: `${SHOP}:1@s.whatsapp.net` }
  t.equal(await stranger.refusal(), 401)
})

t.test('only numbers on WhatsApp are found', async t => {
  t.same(await client.socket?.onWhatsApp(`+${ANA}`, '59170000003', '59179999999'), [
    { jid: ANA_JID, exists: true }
  ])
})

t.test('a message is accepted, decrypted, delivered and read', async t => {
  const arrived = once(server, 'message')
  const id = await client.send(ANA_JID, 'Su pedido está listo')
  t.match(await arrived, [{ from: SHOP, to: ANA, id, text: 'Su pedido está listo' }])
  await client.until(() => client.statuses.get(id)?.includes(3) ?? false)
  t.same(client.accepted, [id])
  ana.markRead(id)
  await client.until(() => client.statuses.get(id)?.includes(4) ?? false)
  t.match(
    shop.outbox,
    [{ from: SHOP, to: ANA, id, text: 'Su pedido está listo' }],
    "the shop's own phone shows it too"
  )
})

t.test(
  'a handset writes to the companion, by number and by LID, and is answered on the open session',
  async t => {
    await ana.sendText(SHOP, '¿A qué hora cierran?')
    await client.until(() => client.received().length === 1)
    ana.writesAsLid = true
    await ana.sendText(SHOP, '¿Y el domingo?')
    await client.until(() => client.received().length === 2)
    ana.writesAsLid = false
    t.match(client.received(), [
      { type: 'notify', from: ANA_JID, alt: ana.lidJid, text: '¿A qué hora cierran?' },
      { type: 'notify', from: ana.lidJid, alt: ANA_JID, text: '¿Y el domingo?' }
    ])
    const id = await client.send(ana.lidJid, 'A las ocho')
    await client.until(() => client.statuses.get(id)?.includes(3) ?? false)
    t.match(ana.inbox.at(-1), { id, chat: ana.lidJid, text: 'A las ocho' })
  }
)

t.test('a customer who is away gets the message later, in order and once', async t => {
  ana.online = false
  const before = ana.inbox.length
  const first = await client.send(ANA_JID, 'uno')
  const second = await client.send(ANA_JID, 'dos')
  await client.until(() => client.accepted.includes(second))
  t.equal(ana.inbox.length, before, 'nothing has reached her')
  t.notOk(client.statuses.has(first), 'and nothing claims so')
  ana.online = true
  await client.until(() => (client.statuses.get(second) ?? []).includes(3))
  t.same(
    ana.inbox.slice(before).map(({ text }) => text),
    ['uno', 'dos']
  )
})

t.test('an error acknowledgement fails the message and reaches no one', async t => {
  const before = ana.inbox.length
  server.failMessage = ({ to }) => (to === ANA ? 463 : undefined)
  const refused = once(server, 'refused')
  const id = await client.send(ANA_JID, 'Oferta')
  t.match(await refused, [{ to: ANA, id, error: 463 }])
  await client.until(() => client.statuses.get(id)?.includes(0) ?? false)
  t.notOk(client.accepted.includes(id))
  t.equal(ana.inbox.length, before)
  server.failMessage = undefined
  server.restrictedUntil = new Date('2031-01-01T00:00:00Z')
  t.match(await client.socket?.fetchAccountReachoutTimelock(), {
    isActive: true,
    timeEnforcementEnds: server.restrictedUntil
  })
  server.restrictedUntil = undefined
})

t.test('a handset that cannot read a message asks again and then shows it once', async t => {
  const before = ana.inbox.length
  ana.failNextDecrypts = 1
  const retry = once(server, 'retry')
  const id = await client.send(ANA_JID, 'otra vez')
  t.match(await retry, [{ from: ANA, to: SHOP, id }])
  await client.until(() => client.statuses.get(id)?.includes(3) ?? false)
  t.same(
    ana.inbox.slice(before).map(({ text }) => text),
    ['otra vez']
  )
})

t.test(
  'a companion that cannot read a message asks again and is sent it under new keys',
  async t => {
    await client.socket?.signalRepository.deleteSession([ANA_JID, ana.lidJid])
    const known = client.received().length
    const retry = once(server, 'retry')
    await ana.sendText(SHOP, '¿me lees?')
    t.match(await retry, [{ from: SHOP, to: ANA }])
    await client.until(() => client.received().some(({ text }) => text === '¿me lees?'))
    t.equal(client.received().filter(({ text }) => text).length, known + 1)
  }
)

t.test('the same id twice is shown once', async t => {
  const id = await client.send(ANA_JID, 'única')
  await client.until(() => client.statuses.get(id)?.includes(3) ?? false)
  const before = ana.inbox.length
  const duplicate = once(server, 'duplicate')
  await client.socket?.relayMessage(ANA_JID, { conversation: 'única' }, { messageId: id })
  t.match(await duplicate, [{ id, from: SHOP }])
  t.equal(ana.inbox.length, before)
})

t.test('a lost connection is taken up again, with what was missed meanwhile', async t => {
  const closing = client.closing()
  server.dropAll()
  t.equal(await closing, 428)
  const known = client.received().length
  await ana.sendText(SHOP, '¿Hay alguien?')
  await client.open()
  await client.until(() => client.received().length > known)
  t.match(client.received().at(-1), { type: 'append', text: '¿Hay alguien?' }, 'as a late message')
  const id = await client.send(ANA_JID, 'Ya estamos')
  await client.until(() => client.statuses.get(id)?.includes(3) ?? false)
})

t.test('the server names its reason when it closes or refuses', async t => {
  for (const code of [503, 500, 440]) {
    const closing = client.closing()
    server.streamErrorAll(code)
    t.equal(await closing, code)
    await client.open()
  }
  server.dropAll()
  server.rejectNext = 403
  t.equal(await client.refusal(), 403)
  await client.open()
  t.pass('once')
  const { port } = server
  const gone = client.closing()
  await server.close()
  t.equal(await gone, 428, 'the server went away')
  await server.listen(port)
  await client.open()
})

t.test(
  'a second companion of the account can write, and the first one sees what it wrote',
  async t => {
    const second = new TestClient(() => server.url)
    const qr = await second.qr()
    const closing = second.closing()
    await shop.scanQr(qr)
    await closing
    await second.open()
    const id = await second.send(ANA_JID, 'de la otra caja')
    await second.until(() => second.statuses.get(id)?.includes(3) ?? false)
    await client.until(() => client.upserts.some(({ message }) => message.key.id === id))
    t.match(client.upserts.at(-1)?.message, {
      key: { fromMe: true, remoteJid: ANA_JID },
      message: { extendedTextMessage: { text: 'de la otra caja' } }
    })
    const reported = second.closing()
    shop.unlink(2)
    t.equal(await reported, 401)
    t.same([...shop.companions.keys()], [1])
  }
)

t.test('a device unlinked on the handset is told so, now and at its next login', async t => {
  const closing = client.closing()
  shop.unlink()
  t.equal(await closing, 401)
  t.equal(await client.refusal(), 401)
  t.throws(() => shop.unlink(), /no linked device/)
})

t.test(
  'a pairing code links a companion that accepts history, and logging out unlinks it',
  async t => {
    const other = new TestClient(() => server.url, { shouldSyncHistoryMessage: () => true })
    await other.qr()
    const code = (await other.socket?.requestPairingCode(SHOP)) ?? ''
    await t.rejects(
      shop.enterPairingCode(code === 'WRONG123' ? 'WRONG124' : 'WRONG123'),
      /wrong pairing code/
    )
    const again = (await other.socket?.requestPairingCode(SHOP)) ?? ''
    const closing = other.closing()
    await shop.enterPairingCode(`${again.slice(0, 4)}-${again.slice(4)}`)
    t.equal(await closing, 515)
    await other.open()
    t.equal(other.socket?.user?.id, `${SHOP}:3@s.whatsapp.net`)
    await other.until(() => other.auth.creds.accountSyncCounter === 1)
    t.equal(other.auth.creds.processedHistoryMessages.length, 1, 'history and chat settings are in')
    await ana.sendText(SHOP, 'hola')
    await other.until(() => other.received().length === 1)
    const id = await other.send(ANA_JID, 'buenas')
    await other.until(() => other.statuses.get(id)?.includes(3) ?? false)
    const unlinked = once(server, 'unlinked')
    await other.socket?.logout()
    t.match(await unlinked, [{ number: SHOP, device: 3 }])
    t.equal(shop.companions.size, 0)
  }
)

t.test(
  'a pairing code is refused for a number without WhatsApp and for an unknown browser',
  async t => {
    for (const [number, browser] of [
      ['59170000003', ['Windows', 'Chrome', '10']],
      [SHOP, ['Windows', 'Stoa', '10']],
      [SHOP, ['Stoa', 'Chrome', '10']]
    ] as [string, [string, string, string]][]) {
      const refused = new TestClient(() => server.url, { browser })
      await refused.qr()
      const answer = new Promise(resolve => refused.socket?.ws.on('CB:iq,type:error', resolve))
      await refused.socket?.requestPairingCode(number)
      t.match(
        await answer,
        { content: [{ tag: 'error', attrs: { code: '400' } }] },
        `${number} with ${browser.join(' ')}`
      )
      await refused.socket?.end(undefined)
    }
  }
)

t.test('another process comes to trust the server by trust.ts alone', async t => {
  const script = `
    import { initAuthCreds, makeWASocket, WA_CERT_DETAILS } from '@whiskeysockets/baileys'
    const auth = { creds: initAuthCreds(), keys: { get: async () => ({}), set: async () => {} } }
    const logger = { level: 'silent', child: () => logger, trace () {}, debug () {}, info () {}, warn () {}, error () {} }
    makeWASocket({ auth, logger, waWebSocketUrl: '${server.url}' }).ev.on('connection.update', ({ qr, connection }) => {
      if (!qr && connection !== 'close') return
      console.log(WA_CERT_DETAILS.PUBLIC_KEY.toString('hex'), qr ? 'qr' : 'closed')
      process.exit()
    })`
  const start = (key: string): Promise<{ stdout: string }> =>
    promisify(execFile)(
      process.execPath,
      [
        '--import=tsx',
        `--import=${import.meta.dirname}/trust.ts`,
        '--input-type=module',
        '--eval',
        script
      ],
      { env: { ...process.env, NODE_OPTIONS: '', WHATSAPP_TEST_AUTHORITY: key } }
    )
  const [trusting, astray] = await Promise.allSettled([start(server.authorityKey), start('none')])
  t.match(trusting, { status: 'fulfilled', value: { stdout: `${server.authorityKey} qr` } })
  t.match(
    astray,
    { status: 'rejected', reason: /WHATSAPP_TEST_AUTHORITY must hold/ },
    'a missing key stops the process'
  )
})

t.teardown(async () => {
  await server.close()
  endProcess()
})
