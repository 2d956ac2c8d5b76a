import { type Shop, type StaffRights, type UnitContext } from 'stoa/plugin'
import { Catalog, type Sellable } from '../../../../contracts/catalogue.ts'
import { Customers } from '../../../../contracts/customers.ts'
import { Stock } from '../../../../contracts/stock.ts'
import { rowToPost } from '../../documents/rows.ts'
import type { DocumentView } from '../../documents/view.ts'
import { posErrors } from '../../errors.ts'
import { atListPrices, costsOf, goodsOf, readingAt, reasonOf } from '../../pricing/order.ts'
import type { RungUpLine } from '../../pricing/rules/sale.ts'
import { registers } from '../../registers/store.ts'
import { recordSale } from '../../sales/record-sale.ts'
import { joinSession } from '../../sessions/session-of-document.ts'
import { calledOf, lockTickets, type TicketRow } from '../../tickets/store.ts'
import type { FrozenSale } from './content.ts'
import { exemptionOfFrozen, remarksOnExemption } from './exemption-remarks.ts'
import { ringUpFrozen } from './frozen-order.ts'
import { classesForCharges } from '../../pricing/service-charge.ts'
import { remarksOnServiceCharge } from './charge-remarks.ts'
import { remarksOnLots } from './lot-remarks.ts'
import { remarksOnRates } from './rate-remarks.ts'
import { remarksOnScaleCodes } from './scale-remarks.ts'
import { remarksOnGoods, remarksOnRights, remarksOnSettings, type Remark } from './remarks.ts'
import { sessionOfFrozen } from './session-of-frozen.ts'
import { rungUpWhen } from './when.ts'

export interface PostedFrozen {
  sale: DocumentView
  remarks: Remark[]
}

/** The shop it was rung up in, where the caller may act in it. @throws pos.offline-elsewhere */
export function shopOfFrozen(
  ctx: UnitContext,
  { companyId, shopId }: Pick<FrozenSale, 'companyId' | 'shopId'>
): Shop {
  const shop = ctx.shops().find(({ id }) => id === shopId)
  if (shop === undefined || shop.companyId !== companyId || companyId !== ctx.company().id) {
    throw posErrors['offline-elsewhere']()
  }
  return shop
}

/**
 * Posts what a till rang up, as it says: nothing is refused that can be booked, and in what it
 * differs is remarked.
 * @param how.rights of the cashier it names; null: not of the tenant's staff
 * @param how.behind sent in the same commit, behind the document
 * @throws why it cannot be booked
 */
export async function postFrozen(
  ctx: UnitContext,
  frozen: FrozenSale,
  how: {
    id: string
    reference: string
    rights: StaffRights | null
    behind(posted: { saleId: string; registerId: string; remarks: Remark[] }): Promise<unknown>
  }
): Promise<PostedFrozen> {
  const shop = shopOfFrozen(ctx, frozen)
  const { currency } = ctx.company()
  if (frozen.currency !== currency) {
    throw posErrors['offline-currency-differs']({ other: frozen.currency, currency })
  }
  const rungUp = ringUpFrozen(frozen)
  const variantIds = [...new Set(frozen.lines.map(({ variantId }) => variantId))]
  const [register, goods, names, taxMode, classes, customer, open, [ticket]] = await Promise.all([
    registers.find(ctx, frozen.registerId),
    goodsOf(ctx, frozen.lines),
    ctx.ask(Catalog).names(variantIds),
    ctx.ask(Catalog).taxMode(),
    classesForCharges(ctx),
    frozen.customerId === null ? null : ctx.ask(Customers).customer(frozen.customerId),
    joinSession(ctx, frozen.registerId),
    frozen.ticketId === null ? [] : lockTickets(ctx, [frozen.ticketId])
  ])
  if (register === null || register.shopId !== shop.id || register.kind !== 'till') {
    throw posErrors['offline-register-unknown']({ registerId: frozen.registerId })
  }
  assertKnown(variantIds, names)
  const { at, remarks: onTime } = rungUpWhen(ctx, frozen)
  const session = sessionOfFrozen(ctx, register, open, { named: frozen.sessionId, at })
  const userId = how.rights === null ? null : frozen.cashierId
  const sale = {
    shop,
    registerId: register.id,
    sessionId: session.sessionId,
    reference: how.reference,
    customerId: customer?.id ?? null,
    occurredAt: at,
    rungUp
  }
  const row = { ...rowToPost(ctx, sale), userId }
  const priced = atListPrices(goods, frozen.lines, {
    shopId: shop.id,
    channel: 'till',
    groupId: customer?.groupId ?? null,
    at: at.getTime()
  })
  const known = new Map(priced.map(g => [g.variantId, g]))
  const toSell = ticketToClose(frozen, ticket)
  const remarks: Remark[] = [
    ...remarksOnGoods(frozen, known),
    ...remarksOnScaleCodes(frozen, known, readingAt(ctx, shop.id)),
    ...remarksOnRights(ctx, frozen, { rungUp, rights: how.rights, row }),
    ...remarksOnExemption(ctx, frozen, { customer, shop, at, goods: known, rights: how.rights }),
    ...(frozen.customerId !== null && customer === null
      ? [{ code: 'customer-unknown', facts: { customerId: frozen.customerId } }]
      : []),
    ...(register.active ? [] : [{ code: 'register-inactive', facts: { name: register.name } }]),
    ...onTime,
    ...session.remarks,
    ...(await remarksOnSettings(ctx, frozen, taxMode)),
    ...remarksOnServiceCharge(ctx, frozen, classes),
    ...(await remarksOnRates(ctx, frozen, at)),
    ...toSell.remarks
  ]
  const posted = await recordSale(ctx, {
    ...sale,
    rungUp: { ...rungUp, lines: withFields(rungUp.lines, known) },
    id: how.id,
    note: frozen.note,
    discountReason: reasonOf(frozen.discount),
    // What was asked stands in the figures; why it was not, here.
    serviceChargeOff: rungUp.serviceCharge ? null : frozen.serviceChargeOff?.trim() || null,
    costs: costsOf(frozen.lines, goods),
    taxExemption: exemptionOfFrozen(frozen),
    orderFor: { type: frozen.orderType, name: frozen.ticketName?.trim() || null },
    ticket: toSell.ticket,
    ...(frozen.extras !== undefined && { extras: frozen.extras }),
    happened: {
      userId,
      onceGoodsLeft: async () => {
        remarks.push(...(await remarksOnStock(ctx, frozen, how.id)))
      },
      behind: () => how.behind({ saleId: how.id, registerId: register.id, remarks })
    }
  })
  return { sale: posted, remarks }
}

/** A till without a line does not know all of them; what the paper says is the product's by now. */
const withFields = (lines: RungUpLine[], known: ReadonlyMap<string, Sellable>): RungUpLine[] =>
  lines.map(line => ({
    ...line,
    ...(line.details !== undefined && {
      details: { ...line.details, printed: known.get(line.variantId)?.printed ?? null }
    })
  }))

/** @throws pos.offline-variants-unknown */
function assertKnown(variantIds: string[], names: Array<{ variantId: string }>): void {
  const known = new Set(names.map(({ variantId }) => variantId))
  const unknown = variantIds.filter(id => !known.has(id))
  if (unknown.length > 0) {
    throw posErrors['offline-variants-unknown']({ variantIds: unknown.join(', ') })
  }
}

/** The parked ticket that it rings up, where it is still open, whichever till holds it. */
function ticketToClose(
  { ticketId, shopId }: FrozenSale,
  ticket: TicketRow | undefined
): { ticket: TicketRow | null; remarks: Remark[] } {
  if (ticketId === null) return { ticket: null, remarks: [] }
  if (ticket?.shop_id === shopId && ticket.state === 'open') return { ticket, remarks: [] }
  const facts =
    ticket?.shop_id === shopId
      ? { ticketId, name: calledOf(ticket), state: ticket.state, saleId: ticket.sale_id }
      : { ticketId }
  return { ticket: null, remarks: [{ code: 'ticket-gone', facts }] }
}

/** What the books now say is not there; the goods left all the same. */
async function remarksOnStock(
  ctx: UnitContext,
  frozen: FrozenSale,
  saleId: string
): Promise<Remark[]> {
  const { shopId, lines } = frozen
  const moved = new Map(lines.filter(({ stocked }) => stocked).map(l => [l.variantId, l]))
  const levels = await ctx.ask(Stock).available({ shopId, variantIds: [...moved.keys()] })
  const isTracked = levels.some(({ tracking }) => tracking !== null)
  const short = levels
    .filter(({ quantity }) => quantity.startsWith('-'))
    .map(({ variantId, quantity, onHand }) => ({
      code: 'stock-short',
      facts: {
        sku: moved.get(variantId)?.sku,
        name: moved.get(variantId)?.name,
        onHand,
        available: quantity
      }
    }))
  return isTracked ? [...short, ...(await remarksOnLots(ctx, frozen, saleId))] : short
}
