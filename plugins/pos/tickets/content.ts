import type { Context } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { checkedExtras } from '../sales/extensions/extras.ts'
import type { TicketInput } from './input.ts'
import type { TicketContent } from './store.ts'
import { assertKnown, assertPacks, goodsNow, totalIfAny } from './worth.ts'

/**
 * What a till says stands on a ticket, as it is kept.
 * @throws pos.unknown-variant, pos.unknown-customer, pos.pack-gone
 */
export async function contentOf(
  ctx: Context,
  shopId: string,
  { name, orderType, note, customerId, lines, extras, ...more }: TicketInput
): Promise<TicketContent> {
  const goods = await goodsNow(ctx, lines, customerId ?? null)
  const { customer } = goods
  if (customerId !== undefined && !customer) throw posErrors['unknown-customer']({ customerId })
  assertKnown(lines, goods)
  assertPacks(lines, goods)
  const discount = more.discount ?? null
  const priced = {
    lines,
    discount,
    order_type: orderType ?? null,
    tax_exemption: more.taxExemption ?? null,
    service_charge_off: more.serviceChargeOff?.trim() ?? null
  }
  return {
    name: name?.trim() ?? null,
    note: note?.trim() || null,
    customer_id: customer?.id ?? null,
    ...priced,
    extras: checkedExtras(ctx, extras) ?? null,
    total_minor: totalIfAny(ctx, shopId, priced, goods)
  }
}
