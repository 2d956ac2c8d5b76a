import t from 'tap'
import { whatsAppShop } from 'stoa/testing/whatsapp'
import { dynamicStatement, type LeasedTask } from 'stoa/plugin'
import { authVault } from './auth-vault.ts'

const shop = await whatsAppShop()
const { server, stoa, owner } = shop
const phone = server.phone('59170000001')
const connectionId = await shop.link(phone)

interface Row {
  kind: string
  id: string
  data: Buffer
}

async function sql<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
  const ctx = await stoa.system(owner.tenantId, { companyId: owner.companyId })
  return ctx.unitOfWork(() => dynamicStatement<R>(text, [owner.tenantId, ...values]))
}

const task: Pick<LeasedTask, 'id' | 'inCompany' | 'write'> = {
  id: connectionId,
  inCompany: companyId => stoa.system(owner.tenantId, { companyId }),
  write: async (companyId, work) =>
    (await stoa.system(owner.tenantId, { companyId })).unitOfWork(work)
}
const vault = authVault(task, owner.companyId)

t.test('what lies in the table cannot be read', async t => {
  const rows = await sql<Row>('SELECT kind, id, data FROM whatsapp_auth WHERE tenant_id = $1')
  t.ok(rows.length > 800)
  const creds = JSON.parse((await vault.get('creds', ['creds'])).get('creds')?.toString() ?? '{}')
  const [preKey] = await vault.get('pre-key', ['800'])
  const secrets = [
    creds.noiseKey.private.data,
    creds.signedIdentityKey.private.data,
    creds.advSecretKey,
    JSON.parse(preKey?.[1].toString() ?? '{}').private.data
  ] as string[]
  t.ok(
    secrets.every(secret => secret.length > 40),
    'the vault itself gives them out'
  )
  const raw = Buffer.concat(rows.map(row => row.data))
  for (const secret of secrets) {
    t.notOk(raw.includes(secret), 'as text')
    t.notOk(raw.includes(Buffer.from(secret, 'base64')), 'as bytes')
  }
  t.notOk(raw.includes('private') || raw.includes('59170000001'), 'nor anything else in clear')
  t.equal(
    new Set(rows.map(row => row.data.subarray(1, 13).toString('hex'))).size,
    rows.length,
    'no nonce serves twice'
  )
})

t.test('rows cannot be swapped, changed, or read by another tenant or connection', async t => {
  const [one, two] = await sql<Row>(
    "SELECT kind, id, data FROM whatsapp_auth WHERE tenant_id = $1 AND kind = 'pre-key' ORDER BY id LIMIT 2"
  )
  if (!one || !two) throw new Error('two keys are needed')
  await vault.set([{ kind: 'pre-key', id: 'x', data: Buffer.from('plain') }])
  t.equal((await vault.get('pre-key', ['x'])).get('x')?.toString(), 'plain')
  await sql(
    "UPDATE whatsapp_auth SET data = $2 WHERE tenant_id = $1 AND kind = 'pre-key' AND id = 'x'",
    [two.data]
  )
  await t.rejects(vault.get('pre-key', ['x']), /authenticate/, "another row's value")
  const changed = Buffer.from(one.data)
  changed.writeUInt8(changed.readUInt8(20) ^ 1, 20)
  await sql(
    "UPDATE whatsapp_auth SET data = $2 WHERE tenant_id = $1 AND kind = 'pre-key' AND id = 'x'",
    [changed]
  )
  await t.rejects(vault.get('pre-key', ['x']), /authenticate/, 'a changed one')
  const stranger = await stoa.signUp()
  const elsewhere = await stoa.system(stranger.tenantId)
  const here = await stoa.system(owner.tenantId)
  const bound = `${connectionId}:pre-key:${one.id}`
  t.ok(here.secrets.open('whatsapp auth state', bound, one.data))
  t.throws(() => elsewhere.secrets.open('whatsapp auth state', bound, one.data), /authenticate/)
  t.throws(
    () =>
      here.secrets.open('whatsapp auth state', bound.replace(connectionId, owner.shopId), one.data),
    /authenticate/
  )
  await vault.set([{ kind: 'pre-key', id: 'x', data: null }])
  t.equal((await vault.get('pre-key', ['x'])).size, 0)
})

t.test(
  'the QR code lies sealed too, and is shown only to those who may manage connections',
  async t => {
    const { id } = await shop.ask('POST', 'whatsapp/connections', { name: 'Second' })
    const { pairing } = await shop.connection(id, 'pairing')
    const [row] = await sql<{ qr: Buffer }>(
      'SELECT qr FROM whatsapp_connection WHERE tenant_id = $1 AND id = $2',
      [id]
    )
    t.notOk(row?.qr.includes(pairing.qr.text.split(',')[3]))
    const events = await sql<{ data: object }>('SELECT data FROM outbox WHERE tenant_id = $1')
    t.ok(events.length > 0)
    t.notOk(JSON.stringify(events).includes(pairing.qr.text.split(',')[3]))
  }
)
