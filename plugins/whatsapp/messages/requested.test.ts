import t from 'tap'
import { newId } from 'stoa/plugin'
import { whatsAppShop } from 'stoa/testing/whatsapp'
import { MessageRequested, Messenger } from '../../../contracts/messages.ts'

const shop = await whatsAppShop()
const { stoa, owner } = shop
const PHONE = '+59170000077'
const system = () => stoa.system(owner.tenantId, { companyId: owner.companyId })

const request = async (source: string, phone = PHONE): Promise<void> => {
  const ctx = await system()
  await ctx.unitOfWork(inside =>
    inside.emit(MessageRequested, {
      companyId: owner.companyId,
      shopId: owner.shopId,
      customerId: null,
      phone,
      text: 'Your receipt: https://example.test/r',
      source
    })
  )
  await stoa.settled()
}
const asked = async <T>(ask: (messenger: Messages) => Promise<T>): Promise<T> => {
  const ctx = await system()
  return ctx.unitOfWork(inside => ask(inside.ask(Messenger)), { reads: true })
}
type Messages = {
  refusal(phone: string): Promise<string | null>
  states(sources: string[]): Promise<Map<string, string>>
}

t.test('what someone asked for at a till is written to them once, without a customer', async t => {
  const source = `test ${newId()}`
  await request(source)
  await request(source)
  const { items } = await shop.ask('GET', 'whatsapp/messages?state=queued')
  t.match(
    items.filter((m: { to: string }) => m.to === PHONE),
    [{ kind: 'notice', customerId: null, text: 'Your receipt: https://example.test/r' }]
  )
  const states = await asked(messenger => messenger.states([source, 'never requested']))
  t.strictSame([...states], [[source, 'queued']])
})

t.test('whether a number would be written to is told before', async t => {
  t.equal(await asked(messenger => messenger.refusal(PHONE)), 'not-linked')
  await shop.link(shop.server.phone('5531900000009', { name: 'Loja' }))
  t.equal(await asked(messenger => messenger.refusal(PHONE)), null)
  const other = await stoa.signUp()
  const ctx = await stoa.system(other.tenantId, { companyId: other.companyId })
  t.equal(
    await ctx.unitOfWork(inside => inside.ask(Messenger).refusal(PHONE), { reads: true }),
    'not-linked'
  )
})
