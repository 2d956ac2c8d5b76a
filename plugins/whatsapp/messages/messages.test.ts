import { once } from 'node:events'
import t from 'tap'
import { until, whatsAppShop } from 'stoa/testing/whatsapp'
import { newId } from 'stoa/plugin'
import { NoticeGiven } from '../../../contracts/customers.ts'
import { SalePosted } from '../../../contracts/sales.ts'

const SHOP = '59170000001'
const ANA = '59170000002'

const shop = await whatsAppShop()
const { server, stoa, owner } = shop
const phone = server.phone(SHOP, { name: 'La Tienda' })
const ana = server.phone(ANA, { name: 'Ana' })
let connectionId = ''

const sale = (customerId: string | null, overrides: object = {}) => ({
  saleId: newId(),
  companyId: owner.companyId,
  shopId: owner.shopId,
  registerId: newId(),
  number: 'S-1',
  currency: 'GBP',
  occurredAt: new Date().toISOString(),
  businessDay: '2026-11-21',
  customerId,
  totalMinor: 1250,
  userId: null,
  taxMinor: 208,
  lines: [{ variantId: newId(), sku: 'TEA', name: 'Tea', quantity: '2', totalMinor: 1250 }],
  tenders: [{ type: 'cash', amountMinor: 1250 }],
  ...overrides
})

async function sell(facts: ReturnType<typeof sale>): Promise<void> {
  const ctx = await stoa.system(owner.tenantId, {
    companyId: owner.companyId,
    shopId: owner.shopId
  })
  await ctx.unitOfWork(inside => inside.emit(SalePosted, facts))
  await stoa.settled()
}

const queued = async () => (await shop.ask('GET', 'whatsapp/messages?state=queued')).items

t.test('a message waits while no phone is linked, and the API says so', async t => {
  const customer = await shop.customer('Ana', `+${ANA}`)
  await sell(sale(customer))
  const [message] = await queued()
  t.match(message, {
    kind: 'order-notice',
    customerId: customer,
    to: `+${ANA}`,
    state: 'queued',
    waitingFor: 'connection',
    waitingBecause: /No WhatsApp number is linked/,
    attempts: 0,
    sentAt: null
  })
  t.match(message.text, /Hello Ana.*Receipt S-1\n• 2 × Tea: £12\.50.*Total: £12\.50/s)
})

t.test('a sale makes one message, however often it is told', async t => {
  const facts = sale(await shop.customer('Berta', '+59170000012'))
  await sell(facts)
  await sell(facts)
  t.equal((await queued()).filter((m: { to: string }) => m.to === '+59170000012').length, 1)
})

t.test(
  'no one gets a notice who did not agree to it, has no phone, or when the shop sends none',
  async t => {
    const before = (await queued()).length
    await sell(sale(await shop.customer('Carla', '+59170000013', { whatsappConsent: false })))
    await sell(sale(await shop.customer('Dora', '+59170000014', {})))
    await sell(sale(null))
    await shop.set('sendOrderNotices', false)
    await sell(sale(await shop.customer('Eva', '+59170000015')))
    await shop.set('sendOrderNotices', true)
    t.equal((await queued()).length, before)
  }
)

let withdrawn = ''
t.test('consent can be withdrawn while a message waits', async t => {
  const customer = await shop.customer('Gina', '+59170000017')
  await sell(sale(customer))
  const { version } = await shop.ask('GET', `customers/customers/${customer}`)
  const changed = await stoa.call('PATCH', `/api/v1/customers/customers/${customer}`, {
    token: owner.token,
    headers: { 'if-match': `"${version}"` },
    body: { whatsappConsent: false }
  })
  t.equal(changed.statusCode, 200)
  const [message] = (await queued()).filter((m: { to: string }) => m.to === '+59170000017')
  withdrawn = message.id
})

t.test('a phone is linked by QR code, and what waited leaves: sent, delivered, read', async t => {
  const arrived = once(server, 'message')
  const made = await shop.ask('POST', 'whatsapp/connections', { name: 'Till' })
  connectionId = made.id
  const { pairing } = await shop.connection(connectionId, 'pairing')
  t.match(pairing, {
    qr: {
      text: /^https:\/\/wa\.me\/settings\/linked_devices#/,
      svg: /^<svg/,
      png: /^data:image\/png;base64,/
    },
    code: null
  })
  t.match((await queued())[0], { waitingFor: 'connection', waitingBecause: /Till is pairing/ })
  t.equal(
    (await shop.ask('GET', 'whatsapp/connections')).items[0].pairing,
    null,
    'a list shows no QR code'
  )
  await phone.scanQr(pairing.qr.text)
  t.match(await shop.connection(connectionId, 'connected'), {
    phone: `+${SHOP}`,
    pairing: null,
    detail: null
  })
  t.match(await arrived, [{ from: SHOP, to: ANA, text: /Receipt S-1/ }])
  const message = await until('it is delivered', async () => {
    const { items } = await shop.ask('GET', 'whatsapp/messages')
    return items.find(
      (m: { to: string; state: string }) => m.to === `+${ANA}` && m.state === 'delivered'
    )
  })
  t.match(message, {
    to: `+${ANA}`,
    waitingFor: null,
    error: null,
    attempts: 1,
    sentAt: String,
    deliveredAt: String,
    readAt: null
  })
  ana.markRead(ana.inbox[0]?.id ?? '')
  t.match(await shop.message(message.id, 'read'), { readAt: String })
  t.match(
    await shop.message(withdrawn, 'failed'),
    { error: { code: 'whatsapp.consent-withdrawn' }, attempts: 0, sentAt: null },
    'but not to who wants none any more'
  )
})

t.test(
  'a number that is not on WhatsApp fails with its reason, and is not asked for again',
  async t => {
    const { items } = await shop.ask('GET', 'whatsapp/messages')
    t.match(
      await shop.message(items.find((m: { to: string }) => m.to === '+59170000012').id, 'failed'),
      { error: { code: 'whatsapp.number-not-on-whatsapp', whatsAppCode: null }, attempts: 0 }
    )
    const id = await shop.write('+59170000099', 'hola')
    t.match(await shop.message(id, 'failed'), {
      error: { code: 'whatsapp.number-not-on-whatsapp' }
    })
  }
)

t.test("the text is the customer's language or the shop's own", async t => {
  await sell(
    sale(await shop.customer('Ana', `+${ANA}`, { whatsappConsent: true, locale: 'es-BO' }), {
      number: 'S-2'
    })
  )
  await until('the Spanish one is there', () =>
    ana.inbox.some(({ text }) => /Hola Ana.*Recibo S-2.*Responde BAJA/s.test(text))
  )
  await shop.set('orderNoticeTemplate', '{company}: {total} {unknown}')
  await sell(sale(await shop.customer('Ana', `+${ANA}`)))
  await until("the shop's own is there", () =>
    ana.inbox.some(({ text }) => /^Company \w+: £12\.50 \{unknown\}$/.test(text))
  )
  t.pass()
})

t.test('the notice of a sale rung up over HTTP leaves and is delivered', async t => {
  await shop.set('orderNoticeTemplate', '')
  const key = (): Record<string, string> => ({ 'idempotency-key': newId() })
  const product = await shop.ask('POST', 'catalog/products', {
    sku: 'MATE',
    name: 'Yerba mate',
    priceMinor: 450
  })
  const variantId = product.variants[0].id
  await shop.ask(
    'POST',
    'inventory/adjustments',
    { reason: 'opening', lines: [{ variantId, quantity: '10' }] },
    key()
  )
  const {
    items: [register]
  } = await shop.ask('GET', 'pos/registers')
  const customerId = await shop.customer('Ana Rojas', `+${ANA}`)
  const rung = await shop.ask(
    'POST',
    'pos/sales',
    {
      registerId: register.id,
      customerId,
      lines: [{ variantId, quantity: '2' }],
      tenders: [{ type: 'cash', amountMinor: 1000 }]
    },
    key()
  )
  const notice = await until('the notice is delivered', async () => {
    const {
      items: [message]
    } = await shop.ask('GET', `whatsapp/messages?customerId=${customerId}`)
    return message?.state === 'delivered' && message
  })
  t.match(
    notice.text,
    new RegExp(
      `Hello Ana Rojas.*Receipt ${rung.number}\\n• 2 × Yerba mate: £9\\.00\\n\\nTotal: £9\\.00`,
      's'
    )
  )
  t.equal(ana.inbox.at(-1)?.text, notice.text)
})

t.test('whoever writes STOP gets nothing more, until they write START', async t => {
  await ana.sendText(SHOP, ' baja. ')
  await until(
    'it is known',
    async () =>
      (
        await shop.refusal('POST', 'whatsapp/messages', {
          to: `+${ANA}`,
          text: 'Oferta',
          consent: true
        })
      ).code === 'whatsapp.opted-out'
  )
  const before = (await shop.ask('GET', 'whatsapp/messages')).items[0].id
  await sell(sale(await shop.customer('Ana', `+${ANA}`)))
  const ctx = await stoa.system(owner.tenantId, { companyId: owner.companyId })
  const customerId = await shop.customer('Ana', `+${ANA}`)
  await ctx.unitOfWork(inside =>
    inside.emit(NoticeGiven, {
      companyId: owner.companyId,
      customerId,
      kind: 'test.order-sent',
      text: 'It was sent.',
      source: 'order 6 sent'
    })
  )
  await stoa.settled()
  t.equal((await shop.ask('GET', 'whatsapp/messages')).items[0].id, before, 'not even a notice')
  await ana.sendText(SHOP, 'ALTA')
  await until(
    'it is known',
    async () =>
      (
        await stoa.call('POST', '/api/v1/whatsapp/messages', {
          token: owner.token,
          body: { to: `+${ANA}`, text: 'Hola', consent: true }
        })
      ).statusCode === 201
  )
})

t.test('requests are refused with their reason', async t => {
  t.match(await shop.refusal('POST', 'whatsapp/messages', { to: `+${ANA}`, text: 'x' }), {
    status: 422,
    code: 'whatsapp.no-consent'
  })
  t.match(await shop.refusal('POST', 'whatsapp/messages', { text: 'x' }), {
    status: 422,
    code: 'whatsapp.no-receiver'
  })
  t.match(
    await shop.refusal('POST', 'whatsapp/messages', { to: '0170 1', text: 'x', consent: true }),
    { status: 422, code: 'whatsapp.phone-malformed' }
  )
  t.match(await shop.refusal('POST', 'whatsapp/messages', { customerId: newId(), text: 'x' }), {
    status: 404,
    code: 'stoa.not-found'
  })
  t.match(
    await shop.refusal('POST', `whatsapp/connections/${connectionId}/pairing-code`, {
      phone: `+${SHOP}`
    }),
    { status: 409, code: 'whatsapp.already-linked' }
  )
  const stranger = await stoa.signUp()
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['DELETE', '', undefined],
    ['POST', '/restart', {}],
    ['POST', '/pairing-code', { phone: `+${SHOP}` }]
  ] as const) {
    const answer = await stoa.call(method, `/api/v1/whatsapp/connections/${connectionId}${path}`, {
      token: stranger.token,
      body
    })
    t.equal(answer.statusCode, 404, `${method} ${path} of another tenant's`)
  }
})

t.test(
  'ending a connection unlinks the phone, deletes its keys, and only then is it ended',
  async t => {
    const unlinked = once(server, 'unlinked')
    t.match(await shop.ask('DELETE', `whatsapp/connections/${connectionId}`), { state: 'ending' })
    t.match(await unlinked, [{ number: SHOP }])
    t.match(await shop.connection(connectionId, 'ended'), { detail: null })
    const { rows } = await stoa.instance.relayPool.query('SELECT kind FROM stoa.leased_task')
    t.same(rows, [], 'no one has to hold it any more')
    t.same((await shop.ask('GET', 'whatsapp/connections')).items, [])
    const emittedWhen = async (name: string): Promise<unknown[]> =>
      (
        await stoa.instance.relayPool.query<{ state: unknown }>(
          "SELECT DISTINCT data ->> 'state' AS state FROM pool.outbox WHERE tenant_id = $1 AND name = $2",
          [owner.tenantId, name]
        )
      ).rows.map(({ state }) => state)
    const ofLine = await emittedWhen('whatsapp.connection-state-changed')
    for (const state of ['connected', 'ended']) t.ok(ofLine.includes(state), `stated: ${state}`)
    const ofMessages = await emittedWhen('whatsapp.message-state-changed')
    for (const state of ['delivered', 'read', 'failed']) t.ok(ofMessages.includes(state), state)
    t.match(await shop.refusal('POST', `whatsapp/connections/${connectionId}/restart`, {}), {
      status: 409,
      code: 'whatsapp.connection-ended'
    })
  }
)
