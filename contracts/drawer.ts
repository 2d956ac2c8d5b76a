import { Amount, defineEvent, Id, Type } from 'stoa/plugin'

/**
 * Cash was taken at a till for something that is no sale, such as a debt paid off: the till puts it
 * into the drawer in the same transaction, so that it is counted with the rest. Refused with
 * pos.session-needed where no drawer is open there.
 */
export const CashTaken = defineEvent({
  name: 'pos.cash-taken',
  sameTransaction: true,
  emittedWhen: 'When cash other than for a sale is taken at a till.',
  data: Type.Object({
    companyId: Id,
    registerId: Id,
    /** Minor units of the company's currency, above zero. */
    amountMinor: Amount,
    /** What for, as the report of the session says it; at most 200 characters. */
    reason: Type.String()
  })
})

/**
 * Cash is given out at a till for something that is no sale, such as a deposit that goes back: the
 * till takes it out of the drawer in the same transaction. Refused with pos.session-needed as
 * CashTaken is, and with pos.drawer-short where there is less in the drawer.
 */
export const CashGiven = defineEvent({
  name: 'pos.cash-given',
  sameTransaction: true,
  emittedWhen: 'When cash other than the change or refund of a sale is given out at a till.',
  data: Type.Object({
    companyId: Id,
    registerId: Id,
    /** Minor units of the company's currency, above zero. */
    amountMinor: Amount,
    /** What for, as the report of the session says it; at most 200 characters. */
    reason: Type.String()
  })
})
