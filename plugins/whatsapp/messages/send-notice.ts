import type { EventData, UnitContext } from 'stoa/plugin'
import { Customers, type NoticeGiven } from '../../../contracts/customers.ts'
import { contactOf } from '../contacts/store.ts'
import { queueMessage } from './store.ts'
import { WhatsAppSettings } from '../settings.ts'

const MOST_CHARACTERS = 4_000

/**
 * On customers.notice-given: queues it for a customer who has a phone and agreed to it. One source
 * makes one message, however often it is told.
 */
export async function sendNotice(
  ctx: UnitContext,
  { shopId, customerId, text, source }: EventData<typeof NoticeGiven>
): Promise<void> {
  const body = text.trim().slice(0, MOST_CHARACTERS)
  if (body === '' || !ctx.settings(WhatsAppSettings).sendNotices) return
  const customer = await ctx.ask(Customers).customer(customerId)
  if (!customer?.phone || !customer.whatsappConsent) return
  const [contact] = await contactOf([ctx.tenantId, ctx.company().id, customer.phone])
  if (contact?.opted_out) return
  await queueMessage(ctx, {
    shopId,
    customerId: customer.id,
    toPhone: customer.phone,
    kind: 'notice',
    body,
    source: `customers.notice-given ${source}`
  })
}
