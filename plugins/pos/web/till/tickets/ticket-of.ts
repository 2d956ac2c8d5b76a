import type { TaxExemption } from '../../../../../contracts/tax-exemptions.ts'
import type { Line, Ticket } from '../ticket/ticket.ts'
import { contentOf, labelOf, type ParkedTicket } from './content.ts'

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
            groupId: parked.customerGroupId,
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
