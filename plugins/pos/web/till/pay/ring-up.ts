import { newId, type Me } from 'stoa/web/face'
import type { Book } from '../book/book.ts'
import { enrolledDevice } from '../device/device.ts'
import type { AskedDrawer } from '../drawer/use-drawer.ts'
import { contact } from '../outbox/contact.ts'
import { keepSale, type Row } from '../outbox/outbox.ts'
import type { Register } from '../registers/registers.ts'
import { saleOf, type Ticket } from '../ticket/ticket.ts'
import type { Tender } from '../till-state.ts'

export const ownerOf = ({ id, company }: Me): string => `${id} ${company?.id ?? ''}`

interface Given {
  me: Me
  register: Register
  drawer: AskedDrawer
  book: Book | null
  /** Whether who stands here may sell without the server. */
  maySellAlone: boolean
  ticket: Ticket
  tenders: Tender[]
  /** What the screen shows. */
  totalMinor: number | null
}

/**
 * Keeps what is to be rung up: it is never rung up twice after that, and never forgotten.
 * @throws where this browser cannot keep it: nothing was rung up then
 */
export async function keepAsked(given: Given): Promise<Row> {
  const { me, register, drawer, book, maySellAlone, ticket, tenders, totalMinor } = given
  const companyId = me.company?.id ?? ''
  const device = enrolledDevice()
  const { returned } = ticket
  const returning =
    returned === null
      ? undefined
      : (await import('../returns/returning.ts')).returningOf(register.id, ticket, {
          returned,
          tenders,
          totalMinor
        })
  const isHere = device?.shopId === register.shopId
  const sale =
    returning !== undefined || book === null || !isHere || !maySellAlone || !book.sellsAlone()
      ? null
      : book.freeze(ticket, tenders, {
          id: newId(),
          companyId,
          shopId: register.shopId,
          registerId: register.id,
          sessionId: drawer.drawer?.session?.id ?? null,
          cashierId: me.id,
          rungUpAt: new Date().toISOString(),
          clockOffsetMs: contact.clockOffsetMs()
        })
  // Without the server it costs what the screen shows, or it is not sold without it.
  const isAsShown = sale !== null && sale.totals.totalMinor === totalMinor
  return keepSale(companyId, device?.code ?? null, {
    of: ownerOf(me),
    sale: isAsShown ? sale : null,
    ...(returning !== undefined && { returning }),
    body: {
      ...saleOf(register.id, ticket),
      tenders: tenders.map(({ type, amountMinor, tipMinor, foreign, reference }) => ({
        type,
        amountMinor,
        ...(foreign !== undefined && { foreign }),
        ...(tipMinor !== undefined && { tipMinor }),
        ...(reference !== undefined && { reference })
      })),
      ...(totalMinor !== null && { totalMinor })
    }
  })
}
