import { Amount, Currency, Day, defineEvent, Id, Instant, Nullable, Type } from 'stoa/plugin'
import { MessageRequested } from '../../contracts/messages.ts'
import { PaymentRefundRequested } from '../../contracts/payments.ts'
import { SaleExtended } from '../../contracts/sale-extensions.ts'
import { SalePosted, SaleRefunded, SaleVoided } from '../../contracts/sales.ts'
import { SlipEnded } from '../../contracts/slips.ts'
import { GoodsMoved } from '../../contracts/stock.ts'
import { TicketChanged } from '../../contracts/tickets.ts'
import { displayEvents } from './registers/displays/events.ts'
import { MovementKind } from './sessions/view.ts'

const Session = { companyId: Id, shopId: Id, registerId: Id, sessionId: Id }

export const SessionOpened = defineEvent({
  name: 'pos.session-opened',
  about: { permission: 'session.read' },
  emittedWhen: 'When a till was opened with its float.',
  data: Type.Object({ ...Session, businessDay: Day, floatMinor: Amount, userId: Nullable(Id) })
})

export const DrawerReassigned = defineEvent({
  name: 'pos.drawer-reassigned',
  about: { permission: 'session.read' },
  emittedWhen: 'When a cashier took the drawer over, or counted the one they hold.',
  data: Type.Object({ ...Session, userId: Nullable(Id) })
})

export const CashMoved = defineEvent({
  name: 'pos.cash-moved',
  about: { permission: 'session.read' },
  emittedWhen: 'When cash was put into a drawer or taken out of it other than by a sale.',
  data: Type.Object({
    ...Session,
    movementId: Id,
    kind: MovementKind,
    amountMinor: Amount,
    /** Another than the company's; left out: the company's. */
    currency: Type.Optional(Currency),
    userId: Nullable(Id)
  })
})

export const SessionClosed = defineEvent({
  name: 'pos.session-closed',
  about: { permission: 'session.read' },
  emittedWhen: 'When a till was closed; its Z report does not change any more.',
  data: Type.Object({
    ...Session,
    businessDay: Day,
    expectedMinor: Amount,
    countedMinor: Amount,
    approval: Type.String(),
    userId: Nullable(Id)
  })
})

export const RateSet = defineEvent({
  name: 'pos.rate-set',
  about: { permission: 'rate.read' },
  emittedWhen:
    'When a rate was set at which foreign cash is taken, or that no more of a currency is.',
  data: Type.Object({
    rateId: Id,
    companyId: Id,
    currency: Currency,
    rate: Nullable(Type.String(), 'Decimal text; null: no more is taken.'),
    validFrom: Instant,
    userId: Nullable(Id)
  })
})

export const DifferenceApproved = defineEvent({
  name: 'pos.difference-approved',
  about: { permission: 'session.read' },
  emittedWhen: 'When the difference that a till was closed with was approved.',
  data: Type.Object({ ...Session, userId: Nullable(Id) })
})

const OfflineSale = {
  offlineSaleId: Id,
  companyId: Id,
  shopId: Id,
  reference: Type.String()
}
const aboutOffline = { permission: 'offline-sale.read', id: 'offlineSaleId' } as const

export const OfflineSaleAccepted = defineEvent({
  name: 'pos.offline-sale-accepted',
  about: aboutOffline,
  emittedWhen:
    'When a sale that a till rang up without a network was posted, at once or after people decided.',
  data: Type.Object({ ...OfflineSale, saleId: Id })
})

export const OfflineSaleRemarked = defineEvent({
  name: 'pos.offline-sale-remarked',
  about: aboutOffline,
  emittedWhen:
    'Beside pos.offline-sale-accepted, when the sale differs from what the server knows, such as another price.',
  data: Type.Object({ ...OfflineSale, saleId: Id, remarks: Type.Array(Type.String()) })
})

export const OfflineSaleParked = defineEvent({
  name: 'pos.offline-sale-parked',
  about: aboutOffline,
  emittedWhen:
    'When what a till rang up without a network could not be posted and was kept for people to decide.',
  data: Type.Object({ ...OfflineSale, reason: Type.String() })
})

export const OfflineSaleReviewed = defineEvent({
  name: 'pos.offline-sale-reviewed',
  about: aboutOffline,
  emittedWhen: 'When someone has looked at a sale from off line, or dismissed it.',
  data: Type.Object({
    ...OfflineSale,
    state: Type.Union([Type.Literal('posted'), Type.Literal('parked'), Type.Literal('dismissed')])
  })
})

/** What is to be sent to an authority is sent on it. The whole document: GET /pos/invoices/{id}. */
export const InvoiceIssued = defineEvent({
  name: 'pos.invoice-issued',
  about: { permission: 'invoice.read', id: 'invoiceId' },
  emittedWhen: 'When an invoice or a credit note was issued, numbered and frozen.',
  data: Type.Object({
    invoiceId: Id,
    kind: Type.Union([Type.Literal('invoice'), Type.Literal('credit-note')]),
    number: Type.String(),
    companyId: Id,
    shopId: Id,
    registerId: Id,
    documentId: Id,
    originalId: Nullable(Id),
    customerId: Nullable(Id),
    userId: Nullable(Id),
    issuedOn: Day,
    currency: Currency,
    taxMinor: Amount,
    totalMinor: Amount
  })
})

/** All that the till emits: what several plugins speak of, and what it alone does. */
export const emittedEvents = [
  SalePosted,
  SaleVoided,
  SaleRefunded,
  SaleExtended,
  PaymentRefundRequested,
  GoodsMoved,
  MessageRequested,
  SessionOpened,
  DrawerReassigned,
  CashMoved,
  SessionClosed,
  DifferenceApproved,
  RateSet,
  TicketChanged,
  OfflineSaleAccepted,
  OfflineSaleRemarked,
  OfflineSaleParked,
  OfflineSaleReviewed,
  InvoiceIssued,
  SlipEnded,
  ...displayEvents
]
