import t from 'tap'
import { newId } from 'stoa/plugin'
import { whatsAppShop } from '../../test/support/whatsapp/shop.ts'
import { NoticeGiven } from '../customers/contract.ts'

const shop = await whatsAppShop()
const queued = async () => (await shop.ask('GET', 'whatsapp/messages?state=queued')).items

t.test('what another plugin has to tell a customer is queued once, for those who may be written to', async t => {
  const tell = async (customerId: string, source: string, text = 'Your order W-1 was sent.'): Promise<void> => {
    const ctx = await shop.stoa.system(shop.owner.tenantId, { companyId: shop.owner.companyId })
    await ctx.unitOfWork(inside => inside.emit(NoticeGiven, { companyId: shop.owner.companyId, customerId, kind: 'test.order-sent', text, source }))
    await shop.stoa.settled()
  }
  const before = (await queued()).length
  const flora = await shop.customer('Flora', '+59170000016')
  await tell(flora, 'order 1 sent')
  await tell(flora, 'order 1 sent')
  await tell(flora, 'order 2 sent', '  ')
  for (const facts of [{ whatsappConsent: false }, {}]) await tell(await shop.customer('Gina', '+59170000017', facts), 'order 3 sent')
  await tell(newId(), 'order 4 sent')
  await shop.set('sendNotices', false)
  await tell(flora, 'order 5 sent')
  await shop.set('sendNotices', true)
  const messages = await queued()
  t.equal(messages.length, before + 1)
  const [told] = messages.filter((m: { to: string }) => m.to === '+59170000016')
  t.match(told, { kind: 'notice', customerId: flora, text: 'Your order W-1 was sent.', state: 'queued' })
})
