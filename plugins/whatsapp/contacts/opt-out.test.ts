import t from 'tap'
import { until, whatsAppShop } from 'stoa/testing/whatsapp'
import { dynamicStatement, newId } from 'stoa/plugin'

// Who opts out is heard by whatever address the word comes from, and is left alone at whatever
// number leads there.

const SHOP = '5531900000001'
const shop = await whatsAppShop()
const { server, stoa, owner } = shop
const phone = server.phone(SHOP, { name: 'Loja' })
const ana = server.phone('553196348800', { name: 'Ana', alsoReachedAt: ['5531996348800'] })
const lia = server.phone('59170000002', { name: 'Lia' })
await shop.link(phone)

const send = async (to: string) =>
  (
    await stoa.call('POST', '/api/v1/whatsapp/messages', {
      token: owner.token,
      body: { to, text: 'Oferta', consent: true },
      headers: { 'idempotency-key': newId() }
    })
  ).json()
const refused = (to: string) =>
  until(`${to} is left alone`, async () => (await send(to)).code === 'whatsapp.opted-out')

interface Received {
  fromPhone: string | null
  fromAddress: string
  text: string
  consent: string | null
}
async function received(text: string): Promise<Received> {
  const ctx = await stoa.system(owner.tenantId)
  return until(`"${text}" is told`, async () => {
    const rows = await ctx.unitOfWork(
      () =>
        dynamicStatement<{ data: Received }>(
          "SELECT data FROM outbox WHERE tenant_id = $1 AND name = 'whatsapp.message-received'",
          [owner.tenantId]
        ),
      { reads: true }
    )
    return rows.find(({ data }) => data.text === text)?.data
  })
}

t.test('STOP from the address that a number leads to counts for that number', async t => {
  await shop.message(await shop.write('+5531996348800', 'Oi'), 'delivered')
  await ana.sendText(SHOP, 'STOP')
  for (const number of ['+5531996348800', '+553196348800']) t.ok(await refused(number), number)
  await ana.sendText(SHOP, 'START')
  for (const number of ['+5531996348800', '+553196348800']) {
    t.ok(
      await until('is written to again', async () => (await send(number)).state === 'queued'),
      number
    )
  }
})

t.test(
  'a number that is first asked for after STOP, and leads to the same person, gets nothing',
  async t => {
    const bia = server.phone('553188887777', { name: 'Bia', alsoReachedAt: ['5531988887777'] })
    await bia.sendText(SHOP, 'BAJA')
    await received('BAJA') // until it is heard, what is asked for is written
    await refused('+553188887777')
    const late = await send('+5531988887777')
    t.match(await shop.message(late.id, 'failed'), { error: { code: 'whatsapp.opted-out' } })
    t.strictSame(bia.inbox, [])
    await refused('+5531988887777')
  }
)

t.test('STOP from an address that hides the number counts for the number we wrote to', async t => {
  await shop.message(await shop.write('+59170000002', 'Hola'), 'delivered')
  Object.assign(lia, { writesAsLid: true, hidesNumber: true })
  await lia.sendText(SHOP, 'Stop!')
  t.ok(await refused('+59170000002'))
  t.match(await received('Stop!'), {
    fromPhone: '+59170000002',
    fromAddress: lia.lidJid,
    consent: 'withdrawn'
  })
})

t.test('STOP of someone whom no one knows is told all the same', async t => {
  const stranger = server.phone('59170000009', { name: '?' })
  Object.assign(stranger, { writesAsLid: true, hidesNumber: true })
  await stranger.sendText(SHOP, 'berhenti')
  t.match(await received('berhenti'), {
    fromPhone: null,
    fromAddress: stranger.lidJid,
    consent: 'withdrawn'
  })
})
