import { Amount, type Context, Line, Nullable, type Shop, Type } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { posErrors } from '../errors.ts'
import { PosSettings } from '../settings.ts'
import type { OrderType } from '../documents/order-type.ts'
import { percentToPpm } from './rules/discount.ts'
import type { Order, RungUpServiceCharge, ServiceCharge, TaxRate } from './rules/sale.ts'
import type { Exempting } from './tax-exemption.ts'

export const WAIVE = 'sale.waive-service-charge'

/** Why no service charge is asked; left out: it is asked, where the shop has one. */
export const ServiceChargeOff = Type.Optional(
  Line(
    200,
    'Takes the service charge off, and says why. Takes the permission sale.waive-service-charge; ignored where none would be charged.'
  )
)

export const ServiceChargeView = Nullable(
  Type.Object({
    ratePpm: Type.Integer({
      description: 'Parts per million of what the goods were charged at: 100000 is 10 %.'
    }),
    netMinor: Amount,
    taxMinor: Amount,
    totalMinor: Amount,
    taxes: Type.Array(
      Type.Object({
        code: Type.String(),
        ratePpm: Type.Integer(),
        taxMinor: Amount,
        exempt: Type.Optional(Type.Literal(true))
      })
    )
  }),
  'What is charged for service beside the lines; of a refund or void, what of it goes back. null: nothing.'
)

/** The same without what a view does not say. */
export const viewOfCharge = (charge: RungUpServiceCharge | null | undefined) => {
  if (charge == null) return null
  const { ratePpm, netMinor, taxMinor, totalMinor, taxes } = charge
  return { ratePpm, netMinor, taxMinor, totalMinor, taxes }
}

type TaxClasses = ReadonlyArray<{ code: string; rates: readonly TaxRate[] }>

/**
 * The tax classes, where a shop of the company has a service charge that is taxed: read with a sale's
 * own look-ups, and by no other sale.
 */
export async function classesForCharges(ctx: Context): Promise<TaxClasses> {
  const isTaxed = ctx.shops().some(({ id }) => {
    const { serviceChargePercent, serviceChargeTaxClass } = ctx.settings(PosSettings, id)
    return percentToPpm(serviceChargePercent) > 0 && serviceChargeTaxClass !== ''
  })
  return isTaxed ? ctx.ask(Catalog).taxClasses() : []
}

/** What decides whether a shop charges for service, and which taxes that bears. */
interface Charging {
  orderType: OrderType | null
  classes: TaxClasses
  /** Why goods of the sale are exempt from tax; null: none is, and so is not the charge. */
  exempting: Exempting | null
}

/**
 * What a shop charges for service, by its settings.
 * @returns undefined: nothing for orders of that type
 * @throws pos.service-charge-untaxable
 */
export function serviceChargeAt(
  ctx: Context,
  shopId: string,
  { orderType, classes, exempting }: Charging
): ServiceCharge | undefined {
  const settings = ctx.settings(PosSettings, shopId)
  const { serviceChargeOrderTypes: types, serviceChargeTaxClass: taxClass } = settings
  const ratePpm = percentToPpm(settings.serviceChargePercent)
  if (ratePpm === 0) return undefined
  if (types.length > 0 && (orderType === null || !types.includes(orderType))) return undefined
  if (taxClass === '') return { ratePpm, taxes: [] }
  const rates = classes.find(({ code }) => code === taxClass)?.rates
  if (rates === undefined) throw posErrors['service-charge-untaxable']({ taxClass })
  return {
    ratePpm,
    taxes: rates.map(({ code, ratePpm: ppm }) => ({ code, ratePpm: ppm })),
    ...(exempting?.exempts(taxClass) === true && { exempt: true })
  }
}

interface Charged {
  order: Order
  /** Why the charge was taken off; null: it was not, or there is none. */
  serviceChargeOff: string | null
}

/**
 * An order with the service charge of its shop, unless someone who may has taken it off.
 * @param how.isQuote it is calculated for whoever may not take it off either
 * @throws access.forbidden (sale.waive-service-charge), pos.service-charge-untaxable
 */
export function withServiceCharge(
  ctx: Context,
  { order, shop, classes, exempting }: { order: Order; shop: Shop } & Omit<Charging, 'orderType'>,
  {
    orderType,
    off,
    isQuote = false
  }: { orderType: OrderType | null; off: string | undefined; isQuote?: boolean }
): Charged {
  const serviceCharge = serviceChargeAt(ctx, shop.id, { orderType, classes, exempting })
  if (serviceCharge === undefined) return { order, serviceChargeOff: null }
  if (off === undefined) return { order: { ...order, serviceCharge }, serviceChargeOff: null }
  if (!isQuote) ctx.demand(WAIVE)
  return { order, serviceChargeOff: off.trim() }
}
