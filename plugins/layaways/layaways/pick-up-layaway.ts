import { Amount, defineUseCase, Id, Input, newId, Nullable, sum, Type } from 'stoa/plugin'
import { OrderPaid, Sales } from '../../../contracts/sales.ts'
import { TenderKind } from '../../../contracts/tender-kind.ts'
import { DEPOSIT } from '../entries/tender.ts'
import { layawayErrors } from '../errors.ts'
import { shownWhole } from './shown.ts'
import { assertOpen, holderOf, layawayLines, layawayRow } from './store.ts'
import { WholeLayaway } from './view.ts'

export const PickedUp = Type.Object({
  layaway: WholeLayaway,
  sale: Type.Object({
    id: Id,
    number: Type.String(),
    customerId: Nullable(Id),
    totalMinor: Amount,
    dueMinor: Type.Integer({ ...Amount, description: 'With the rounding of cash to coins.' }),
    changeMinor: Amount
  })
})

/**
 * Hands the goods over: the till posts the sale at the prices agreed on, paid with what was paid
 * before and what is paid now. Once it is on its way, the till tells it back by pos.sale-extended,
 * where the layaway is locked behind the drawer and closed (entries/book-document.ts).
 * @throws stoa.not-found, layaways.not-open, layaways.changed-meanwhile, pos.session-needed,
 * pos.tenders-do-not-cover, pos.tenders-exceed, inventory.stock-short
 */
export const pickUpLayaway = defineUseCase({
  name: 'layaways.pick-up-layaway',
  summary: 'Hands over what was set aside: a sale paid with the deposit, and the rest',
  permission: 'layaway.hand-over',
  heldFor: 'shop',
  audit: 'document',
  input: Input({
    layawayId: Id,
    registerId: Type.Unsafe<string>({ ...Id, description: 'The till that hands it over.' }),
    tenders: Type.Array(
      Input({
        type: TenderKind,
        amountMinor: Type.Integer({ minimum: 1, maximum: 10_000_000_000_000 }),
        reference: Type.Optional(Type.String({ maxLength: 80 }))
      }),
      { maxItems: 19, description: 'How the rest is paid; cash beyond it is changed.' }
    )
  }),
  async run(ctx, { layawayId, registerId, tenders: given }) {
    const [row, lines] = await Promise.all([
      layawayRow(ctx, layawayId),
      layawayLines(ctx, layawayId)
    ])
    assertOpen(row)
    if (given.some(({ type }) => type === DEPOSIT.type || type === 'online')) {
      throw layawayErrors['no-layaway']()
    }
    const deposit = { type: DEPOSIT.type, amountMinor: row.balance_minor, reference: row.number }
    const tenders = [
      ...(row.balance_minor > 0 ? [deposit] : []),
      ...given.map(tender => ({ ...tender, reference: tender.reference ?? null }))
    ]
    const saleId = newId()
    await ctx.emit(OrderPaid, {
      saleId,
      companyId: row.company_id,
      shopId: row.shop_id,
      registerId,
      customerId: row.customer_id,
      reference: null,
      extras: { layaways: { layawayId } },
      holder: holderOf(layawayId),
      occurredAt: ctx.now.toISOString(),
      note: null,
      currency: row.currency,
      taxMode: row.tax_mode,
      taxRounding: row.tax_rounding,
      lines: lines.map(line => ({
        variantId: line.variant_id,
        sku: line.sku,
        name: line.name,
        stocked: line.stocked,
        quantity: line.quantity,
        unitPriceMinor: line.unit_price_minor,
        discountMinor: line.discount_minor,
        taxes: line.taxes
      })),
      totalMinor: row.total_minor,
      tenders
    })
    const sale = await ctx.ask(Sales).sale(saleId)
    const { number = '', dueMinor = 0 } = sale ?? {}
    return {
      layaway: await shownWhole(ctx, layawayId),
      sale: {
        id: saleId,
        number,
        customerId: row.customer_id,
        totalMinor: row.total_minor,
        dueMinor,
        changeMinor: sum(tenders.map(({ amountMinor }) => amountMinor)) - dueMinor
      }
    }
  }
})
