/** Why somebody owes no tax on what they buy. */
export const exemptionKinds = ['reseller', 'charity', 'diplomatic', 'government', 'other'] as const
export type ExemptionKind = (typeof exemptionKinds)[number]

/** What a customer showed for it. */
export interface TaxExemption {
  kind: ExemptionKind
  /** The number of the certificate, card or licence. */
  certificate: string
  /** The first day it holds, YYYY-MM-DD; null: it has always held. */
  from: string | null
  /** The last day it holds; null: for as long as nobody says otherwise. */
  until: string | null
  /** Codes of the tax classes it is for; null: for all. */
  taxClasses: string[] | null
}

/** What is frozen with a sale of it. */
export type ExemptionOfSale = Pick<TaxExemption, 'kind' | 'certificate'>
