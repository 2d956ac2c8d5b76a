import type { Returning } from '../outbox/outbox.ts'
import { saleOf, type Returned, type Ticket } from '../ticket/ticket.ts'
import type { Tender } from '../till-state.ts'

interface Given {
  returned: Returned
  tenders: Tender[]
  /** Of what is sold, as the screen shows it. Minor units. */
  totalMinor: number | null
}

/** A ticket with goods given back, as the API takes it: a refund, or an exchange for what is sold. */
export function returningOf(registerId: string, ticket: Ticket, given: Given): Returning {
  const { saleId, reason, lines, owedMinor, lots = [] } = given.returned
  const back = lines.map(({ lineNo, quantity }) => ({ lineNo, quantity }))
  const tenders = given.tenders.map(
    ({ type, amountMinor, tipMinor, foreign, reference, paymentId }) => ({
      type,
      amountMinor,
      ...(foreign !== undefined && { foreign }),
      ...(tipMinor !== undefined && { tipMinor }),
      ...(reference !== undefined && { reference }),
      ...(paymentId !== undefined && { paymentId })
    })
  )
  const more = { saleId, tenders, ...(reason !== '' && { reason }) }
  if (ticket.lines.length === 0) {
    return {
      to: 'refund',
      body: { registerId, lines: back, ...(lots.length > 0 && { lots }), ...more }
    }
  }
  const { totalMinor } = given
  return {
    to: 'exchange',
    body: {
      ...saleOf(registerId, ticket),
      returned: back,
      ...(lots.length > 0 && { returnedLots: lots }),
      ...more,
      ...(totalMinor !== null && { differenceMinor: totalMinor - owedMinor })
    }
  }
}
