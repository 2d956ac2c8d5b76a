import type { CustomValues } from 'stoa/plugin'
import type { TaxExemption } from '../../../../contracts/tax-exemptions.ts'

/** A customer as a merge looks at them: with who said what of them. */
export interface Mergeable {
  code: string | null
  note: string | null
  phone: string | null
  email: string | null
  locale: string | null
  whatsappConsent: boolean
  consentAt: string | null
  consentBy: string | null
  taxExemption: TaxExemption | null
  taxExempt: boolean
  groupId: string | null
  /** By the keys of custom fields. */
  custom: CustomValues
  /** They made themselves known elsewhere; staff have not noted them. */
  selfReported: boolean
  /** The number is that of a customer whom staff noted. */
  staffPhone: boolean
}

/**
 * 'staff': someone looked at both and says that they are one. 'proof': the kept one's account
 * proved the e-mail that both have, and nothing else of them.
 */
export type Reason = 'staff' | 'proof'

/** The kept customer after the merge: what it lacked it has from the other. */
export function mergedFacts<T extends Mergeable>(kept: T, from: T, reason: Reason): T {
  const notes = [kept.note, from.note].filter(note => note !== null)
  const noted = {
    ...kept,
    code: kept.code ?? from.code,
    note: [...new Set(notes)].join('\n\n') || null,
    // What staff keep of either; where both have it, the kept one's.
    custom: { ...from.custom, ...kept.custom }
  }
  // A guest may be anyone who wrote the e-mail: nothing a guest claims beside it was proved.
  if (reason === 'proof' && from.selfReported) return noted
  // What staff noted at the till is not written over by what an account says of itself.
  const takes =
    from.phone !== null &&
    (kept.phone === null || (reason === 'proof' && !from.selfReported && !kept.staffPhone))
  const phone = takes ? from.phone : kept.phone
  return {
    ...noted,
    phone,
    staffPhone: takes ? !from.selfReported || from.staffPhone : kept.staffPhone,
    email: kept.email ?? from.email,
    locale: kept.locale ?? from.locale,
    // Prices of a group are given to a person whom staff know.
    groupId: kept.groupId ?? (reason === 'staff' ? from.groupId : null),
    ...exemptionOf(kept, from, reason),
    ...consentOf(kept, from, phone, reason)
  }
}

/** A certificate is a person's: who only proved an e-mail has shown none. */
function exemptionOf(
  kept: Mergeable,
  from: Mergeable,
  reason: Reason
): Pick<Mergeable, 'taxExemption' | 'taxExempt'> {
  const taxExemption = kept.taxExemption ?? (reason === 'staff' ? from.taxExemption : null)
  return { taxExemption, taxExempt: taxExemption !== null }
}

type Consent = Pick<Mergeable, 'whatsappConsent' | 'consentAt' | 'consentBy'>

const NEVER_GIVEN: Consent = { whatsappConsent: false, consentAt: null, consentBy: null }

/**
 * The stricter word counts: whoever took consent back is not written to, and consent is worth
 * something for the number alone that it was given for. Where an e-mail is the only proof, it has
 * to be a number that the account itself names: else an e-mail said at a till would send what
 * someone orders to another one's phone.
 */
function consentOf(
  kept: Mergeable,
  from: Mergeable,
  phone: string | null,
  reason: Reason
): Consent {
  const [refused] = [kept, from]
    .filter(one => !one.whatsappConsent && one.consentAt !== null)
    .sort((a, b) => String(b.consentAt).localeCompare(String(a.consentAt)))
  const [given] = [kept, from].filter(
    one =>
      one.whatsappConsent && one.phone === phone && (reason === 'staff' || kept.phone === phone)
  )
  const said = refused ?? given
  if (said === undefined) return NEVER_GIVEN
  const { whatsappConsent, consentAt, consentBy } = said
  return { whatsappConsent, consentAt, consentBy }
}
