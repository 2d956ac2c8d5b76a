import type { EventData, UnitContext } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import type { SalePosted } from '../../../contracts/sales.ts'
import { contactOf } from '../contacts/store.ts'
import { orderNotice } from './rules/order-notice.ts'
import { queueMessage } from './store.ts'
import { WhatsAppSettings } from '../settings.ts'

/**
 * On pos.sale-posted: queues a notice for a customer who has a phone and agreed to it. One sale
 * makes one message, however often it is told.
 */
export async function notifyCustomer(
  ctx: UnitContext,
  sale: EventData<typeof SalePosted>
): Promise<void> {
  const { sendOrderNotices, orderNoticeTemplate } = ctx.settings(WhatsAppSettings)
  if (!sendOrderNotices || sale.customerId === null) return
  const company = ctx.company()
  const customer = await ctx.ask(Customers).customer(sale.customerId)
  if (!customer?.phone || !customer.whatsappConsent) return
  const [contact] = await contactOf([ctx.tenantId, company.id, customer.phone])
  if (contact?.opted_out) return
  const body = orderNotice(
    {
      ...sale,
      totalMinor: sale.totalMinor + (sale.roundingMinor ?? 0),
      shop: ctx.shop(sale.shopId).name,
      company: company.name,
      customer: customer.name
    },
    customer.locale ?? company.locale,
    orderNoticeTemplate
  )
  await queueMessage(ctx, {
    shopId: sale.shopId,
    customerId: customer.id,
    toPhone: customer.phone,
    kind: 'order-notice',
    body,
    source: `pos.sale-posted ${sale.saleId}`
  })
}
