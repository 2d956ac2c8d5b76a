import type { ExemptionOfSale } from '../../../../../contracts/tax-exemptions.ts'
import { holdsOn, isExempt } from '../../../pricing/rules/tax/exemption.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { BookHead } from './book.ts'

/** Why a ticket is exempt from tax, and of which tax classes. */
export interface ExemptingHere {
  exemption: ExemptionOfSale & { byHand: boolean }
  exempts(taxClass: string): boolean
}

const MINUTE_MS = 60_000

/** The business day of the shop, by the clock of this device. */
export function dayHere({ timeZone, dayStartsAt }: BookHead, now: number): string {
  const [hours = 0, minutes = 0] = dayStartsAt.split(':').map(Number)
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  }).formatToParts(now - (hours * 60 + minutes) * MINUTE_MS)
  const of = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}`
}

/**
 * As the server has it (pricing/tax-exemption.ts); null: it is not exempt; undefined: what the customer
 * showed is not known here.
 */
export function exemptingHere(
  head: BookHead,
  { taxExemption, customer }: Ticket,
  now = Date.now()
): ExemptingHere | null | undefined {
  if (taxExemption === 'none') return null
  if (taxExemption !== null) {
    return { exemption: { ...taxExemption, byHand: true }, exempts: () => true }
  }
  if (customer === null) return null
  const kept = customer.taxExemption
  if (kept === undefined) return undefined
  if (kept === null || !holdsOn(kept, dayHere(head, now))) return null
  const { kind, certificate } = kept
  return {
    exemption: { kind, certificate, byHand: false },
    exempts: taxClass => isExempt(kept, taxClass)
  }
}
