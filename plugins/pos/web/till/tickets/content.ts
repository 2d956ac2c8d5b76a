import type { TaxExemption } from '../../../../../contracts/tax-exemptions.ts'
import type { Reply, Row } from 'stoa/web/face'
import { askedOf, type Line, type Ticket } from '../ticket/ticket.ts'

export type ParkedRow = Row<'/api/v1/pos/tickets'>
export type ParkedTicket = Reply<'/api/v1/pos/tickets/{ticketId}'>

/** What it is called: its name, or the number of the day. */
export const labelOf = ({ name, number }: Pick<ParkedRow, 'name' | 'number'>): string =>
  name ?? `#${number}`

/** The ticket of this till as it is parked. */
export const contentOf = (registerId: string, ticket: Ticket) => ({
  ...askedOf(registerId, ticket),
  ...(ticket.name.trim() !== '' && { name: ticket.name.trim() }),
  ...(ticket.note.trim() !== '' && { note: ticket.note.trim() })
})

/** Whether something stands in it that is not parked. */
export const isChanged = (registerId: string, ticket: Ticket): boolean =>
  ticket.returned !== null ||
  ticket.parked?.content !== JSON.stringify(contentOf(registerId, ticket))

/** A parked ticket as it stands at this till. What it costs is asked for anew. */
export function ticketOf(registerId: string, parked: ParkedTicket): Ticket {
  const ticket: Ticket = {
    lines: parked.lines.map(lineOf),
    customer:
      parked.customerId === null
        ? null
        : {
            id: parked.customerId,
            name: parked.customerName ?? '…',
            taxExemption: parked.customerTaxExemption as TaxExemption | null
          },
    taxExemption: parked.taxExemption as Ticket['taxExemption'],
    discount: parked.discount,
    name: parked.name ?? '',
    orderType: parked.orderType,
    note: parked.note ?? '',
    serviceChargeOff: parked.serviceChargeOff ?? '',
    extras: parked.extras ?? {},
    returned: null,
    parked: null
  }
  const content = JSON.stringify(contentOf(registerId, ticket))
  const { id, version } = parked
  return { ...ticket, parked: { id, version, label: labelOf(parked), content } }
}

function lineOf({ variantId, sku, title, ...line }: ParkedTicket['lines'][number]): Line {
  const { quantity, discount = null, unitPriceMinor, name, priceMinor, packId, pack } = line
  // Where it is no longer there, whoever sells the line is told.
  const inOne = Number(pack?.quantity ?? 1)
  const set = {
    ...(unitPriceMinor !== undefined && { unitPriceMinor }),
    ...(name !== undefined && { name })
  }
  return {
    goods: {
      variantId,
      name: title,
      sku,
      soldBy: line.unit,
      openPrice: line.openPrice,
      leastPriceMinor: line.leastPriceMinor,
      mostPriceMinor: line.mostPriceMinor,
      priceMinor: priceMinor ?? 0,
      barcodes: [],
      categoryId: null,
      ...(packId !== undefined && {
        soldBy: 'piece' as const,
        openPrice: false,
        priceMinor: pack?.priceMinor ?? Math.round((priceMinor ?? 0) * inOne),
        pack: { id: packId, quantity: inOne }
      })
    },
    quantity: Math.round((Number(quantity) / inOne) * 1000) / 1000,
    discount,
    ...(line.scaleCode !== undefined && { scaleCode: line.scaleCode }),
    ...(Object.keys(set).length > 0 && { set })
  }
}
