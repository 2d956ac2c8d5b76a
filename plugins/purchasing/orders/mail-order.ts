import {
  type Context,
  defineJob,
  formatMoney,
  handleJob,
  Id,
  Input,
  keepMailFile,
  type NewMail,
  queueMail
} from 'stoa/plugin'
import { milliOf } from '../costs/store.ts'
import { milliText } from '../stock-value/store.ts'
import { factsOf } from '../supplier-goods/facts.ts'
import { suppliers } from '../suppliers/store.ts'
import { PurchaseOrderSent } from './mails.ts'
import { orderPaper } from './paper/get-order-paper.ts'
import { orderFilename, orderPdf } from './paper/order-pdf.ts'
import { nameOfShop, orderLines, orderRow } from './store.ts'

const WHOLE_PPM = 1_000_000

/** Behind the order that is sent: a PDF is set and stored outside its transaction. */
export const mailOrder = defineJob({
  name: 'purchasing.mail-order',
  summary: 'Mails a purchase order to its supplier, with a PDF of it.',
  data: Input({ orderId: Id })
})

export const mailOrderHandler = handleJob(mailOrder, async (ctx, { data: { orderId } }) => {
  const { mail, paper } = await ctx.unitOfWork(
    async inside => ({
      mail: await orderMail(inside, orderId),
      paper: await orderPaper(inside, orderId)
    }),
    { reads: true }
  )
  if (mail === null) return
  const file = {
    filename: orderFilename(paper.order.number),
    type: 'application/pdf',
    bytes: await orderPdf(paper)
  }
  const attachments = [await keepMailFile(ctx, mail.source, file)]
  await ctx.unitOfWork(inside => queueMail(inside, { ...mail, attachments }))
})

/**
 * The order for its supplier's mailbox, once for each order; in the company's language. null: the
 * supplier's address is gone by now.
 */
async function orderMail(
  ctx: Context,
  id: string
): Promise<NewMail<typeof PurchaseOrderSent.values> | null> {
  const order = await orderRow(ctx, id)
  const [supplier, lines] = await Promise.all([
    suppliers.get(ctx, order.supplier_id),
    orderLines(ctx, id)
  ])
  const { name, contactName, email } = supplier
  if (email === null) return null
  const facts = await factsOf(
    ctx,
    lines.map(line => line.variant_id)
  )
  const { locale } = ctx.company()
  const money = (minor: number): string => formatMoney(minor, order.currency, locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    to: { name: contactName ?? name, address: email },
    template: PurchaseOrderSent,
    source: `purchasing.order-sent:${order.number}`,
    values: {
      contact: contactName,
      number: order.number,
      shop: nameOfShop(ctx, order.shop_id),
      expectedOn: order.expected_on === null ? null : day.format(Date.parse(order.expected_on)),
      note: order.note,
      lines: lines.map(line => {
        const packSize = milliText(milliOf(line.pack_size))
        const known = facts.get(line.variant_id)
        return {
          packs: milliText(milliOf(line.packs)),
          packSize: packSize === '1' ? null : packSize,
          code: line.supplier_sku ?? known?.sku ?? null,
          name: known?.name ?? '',
          price: money(line.price_minor),
          discount: line.discount_ppm === 0 ? null : percent.format(line.discount_ppm / WHOLE_PPM),
          amount: money(line.net_minor)
        }
      }),
      net: money(order.net_minor),
      tax: order.tax_minor === 0 ? null : money(order.tax_minor)
    }
  }
}
