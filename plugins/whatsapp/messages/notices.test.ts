import t from 'tap'
import { hire } from 'stoa/testing'
import { whatsAppShop } from 'stoa/testing/whatsapp'
import { newId } from 'stoa/plugin'
import { NoticeGiven } from '../../../contracts/customers.ts'

const shop = await whatsAppShop()
const queued = async () => (await shop.ask('GET', 'whatsapp/messages?state=queued')).items

t.test(
  'what another plugin has to tell a customer is queued once, for those who may be written to',
  async t => {
    const tell = async (
      customerId: string,
      source: string,
      text = 'Your order W-1 was sent.'
    ): Promise<void> => {
      const ctx = await shop.stoa.system(shop.owner.tenantId, { companyId: shop.owner.companyId })
      await ctx.unitOfWork(inside =>
        inside.emit(NoticeGiven, {
          companyId: shop.owner.companyId,
          customerId,
          kind: 'test.order-sent',
          text,
          source
        })
      )
      await shop.stoa.settled()
    }
    const before = (await queued()).length
    const flora = await shop.customer('Flora', '+59170000016')
    await tell(flora, 'order 1 sent')
    await tell(flora, 'order 1 sent')
    await tell(flora, 'order 2 sent', '  ')
    for (const facts of [{ whatsappConsent: false }, {}]) {
      await tell(await shop.customer('Gina', '+59170000017', facts), 'order 3 sent')
    }
    await tell(newId(), 'order 4 sent')
    await shop.set('sendNotices', false)
    await tell(flora, 'order 5 sent')
    await shop.set('sendNotices', true)
    const messages = await queued()
    t.equal(messages.length, before + 1)
    const [reported] = messages.filter((m: { to: string }) => m.to === '+59170000016')
    t.match(reported, {
      kind: 'notice',
      customerId: flora,
      text: 'Your order W-1 was sent.',
      state: 'queued'
    })
  }
)

t.test('whoever acts in one shop reads what was written to its customers alone', async t => {
  const { stoa, owner } = shop
  const { id: north } = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: owner.token,
    body: { name: 'North', code: 'N1' }
  })
  const system = await stoa.system(owner.tenantId, { companyId: owner.companyId })
  const [here, there, nowhere] = [
    await shop.customer('Hana', '+59170000021'),
    await shop.customer('Ines', '+59170000022'),
    await shop.customer('Joel', '+59170000023')
  ]
  for (const [customerId, shopId] of [
    [here, owner.shopId],
    [there, north],
    [nowhere, undefined]
  ] as const) {
    await system.unitOfWork(ctx =>
      ctx.emit(NoticeGiven, {
        companyId: owner.companyId,
        customerId,
        ...(shopId === undefined ? {} : { shopId }),
        kind: 'test.order-sent',
        text: 'Sent.',
        source: newId()
      })
    )
  }
  await stoa.settled()
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: owner.token,
    body: {
      name: 'Reads messages',
      rules: [{ permission: 'message.*' }, { permission: 'customer.read' }]
    }
  })
  const seen = async (token: string): Promise<string[]> =>
    (await stoa.ok('GET', '/api/v1/whatsapp/messages?limit=100', { token })).items
      .map((m: { customerId: string }) => m.customerId)
      .filter((id: string) => [here, there, nowhere].includes(id))
      .sort()
  const inNorth = await hire(stoa, owner, [{ role: 'Reads messages', shopId: north }])
  t.strictSame(await seen(inNorth.token), [there])
  t.strictSame(await seen(owner.token), [here, there, nowhere].sort())
  const [other] = (
    await stoa.ok('GET', `/api/v1/whatsapp/messages?customerId=${here}`, { token: owner.token })
  ).items
  t.equal(
    (await stoa.call('GET', `/api/v1/whatsapp/messages/${other.id}`, { token: inNorth.token }))
      .statusCode,
    404
  )
  const written = await stoa.ok('POST', '/api/v1/whatsapp/messages', {
    token: inNorth.token,
    body: { customerId: there, text: 'Come by.' }
  })
  t.equal(written.shopId, north)
})
