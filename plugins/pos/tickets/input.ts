import { Id, Line, Lines, type Static, type TObject, Type } from 'stoa/plugin'
import { DocumentDiscount, GoodsLineInput } from '../pricing/input.ts'
import { OrderType } from '../documents/order-type.ts'
import { ServiceChargeOff } from '../pricing/service-charge.ts'
import { SaleExemptionInput } from '../pricing/tax-exemption.ts'
import { ExtrasInput } from '../sales/extensions/extras.ts'

export const MOST_LINES = 1000
export const MOST_NOTE = 500

export const TicketName = Line(60, 'The table or the customer, as people call it.')

/** All that a ticket says; what is left out is emptied. */
export const TicketInput = {
  name: Type.Optional(TicketName),
  orderType: Type.Optional(OrderType),
  note: Type.Optional(Lines(MOST_NOTE)),
  customerId: Type.Optional(Id),
  lines: Type.Array(GoodsLineInput, { maxItems: MOST_LINES }),
  discount: Type.Optional(DocumentDiscount),
  taxExemption: SaleExemptionInput,
  serviceChargeOff: ServiceChargeOff,
  extras: ExtrasInput
}
export type TicketInput = Static<TObject<typeof TicketInput>>

/** Where the caller stands: a ticket held there is theirs. */
export const AtRegister = Type.Optional(
  Type.String({ ...Id, description: 'The till it is done at; a ticket held there may be changed.' })
)
