import { once } from 'node:events'
import t from 'tap'
import {
  silenceSignalDumps,
  until,
  whatsAppShop,
  workerProcess,
  type WorkerProcess
} from 'stoa/testing/whatsapp'

const SHOP = '59170000001'
const ANA = '59170000002'

// The API runs here; the connection is held by processes of their own, which are killed and halted.
const shop = await whatsAppShop({ STOA_ROLE: 'web' })
const { server, stoa } = shop
const phone = server.phone(SHOP)
const ana = server.phone(ANA)
let logins = 0
server.on('login', () => logins++)

const holder = async (): Promise<{ owner: string; epoch: number }> =>
  (await stoa.instance.relayPool.query('SELECT owner, epoch FROM stoa.leased_task')).rows[0]
/** As if the time had passed for which a silent process is waited for. */
const expire = () => stoa.instance.relayPool.query('UPDATE stoa.leased_task SET expires_at = now()')
const texts = (): string[] => ana.inbox.map(({ text }) => text)

silenceSignalDumps() // those of the handsets, which live here
const first = await workerProcess(shop)
let second: WorkerProcess
let connectionId = ''

t.test('of two processes one holds the connection', async t => {
  connectionId = await shop.link(phone)
  second = await workerProcess(shop)
  await shop.message(await shop.write(`+${ANA}`, 'cero'), 'delivered')
  t.equal(logins, 1)
  t.match((await holder()).owner, new RegExp(` ${first.child.pid} `))
})

t.test('keys do not reach the console of the process, even when a session is replaced', async t => {
  const retry = once(server, 'retry')
  ana.failNextDecrypts = 1
  const id = await shop.write(`+${ANA}`, 'uno')
  await retry
  await shop.message(id, 'delivered')
  t.equal(first.printed().replace(/\(node:.*\n|\(Use .*\n/g, ''), 'ready\n')
})

t.test(
  "kill -9 between the server's taking a message and its confirmation: another process sends it again, and no one gets it twice",
  async t => {
    ana.autoReceipt = false
    const duplicate = once(server, 'duplicate')
    server.failMessage = () => {
      server.failMessage = undefined
      first.child.kill('SIGKILL')
      server.dropAll()
      return undefined
    }
    const { epoch } = await holder()
    const id = await shop.write(`+${ANA}`, 'dos')
    await once(first.child, 'exit')
    t.match(
      await shop.ask('GET', `whatsapp/messages/${id}`),
      { state: 'queued', attempts: 1 },
      'it is stored that it may have left'
    )
    second.child.kill('SIGSTOP') // it would take over before anyone asked
    await expire()
    t.match(
      await shop.ask('GET', `whatsapp/connections/${connectionId}`),
      { state: 'connecting', detail: /No process of this instance holds/ },
      'what the dead process wrote is not believed'
    )
    second.child.kill('SIGCONT')
    await duplicate
    ana.autoReceipt = true
    t.match(await shop.message(id, 'sent'), { attempts: 2 })
    t.same(texts(), ['cero', 'uno', 'dos'])
    const now = await holder()
    t.match(now.owner, new RegExp(` ${second.child.pid} `))
    t.equal(now.epoch, epoch + 1)
  }
)

t.test('a halted process that wakes after it was replaced does no harm', async t => {
  const third = await workerProcess(shop)
  const before = logins
  second.child.kill('SIGSTOP')
  await expire()
  await until('the third has it', async () =>
    (await holder()).owner.includes(` ${third.child.pid} `)
  )
  await until('it is logged in', () => logins === before + 1)
  await shop.connection(connectionId, 'connected')
  second.child.kill('SIGCONT')
  await shop.message(await shop.write(`+${ANA}`, 'tres'), 'delivered')
  await new Promise(resolve => setTimeout(resolve, 6_000)) // longer than a renewal, and than the pause after a failure
  t.equal(logins, before + 1, 'it did not fight for the connection')
  t.match((await holder()).owner, new RegExp(` ${third.child.pid} `))
  t.match(await shop.ask('GET', `whatsapp/connections/${connectionId}`), {
    state: 'connected',
    detail: null
  })
  await shop.message(await shop.write(`+${ANA}`, 'cuatro'), 'delivered')
  t.same(texts(), ['cero', 'uno', 'dos', 'tres', 'cuatro'])
})
