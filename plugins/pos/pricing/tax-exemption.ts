import {
  businessDay,
  type Context,
  Input,
  Line,
  Nullable,
  type Shop,
  type Static,
  Type
} from 'stoa/plugin'
import type { CustomerFacts } from '../../../contracts/customers.ts'
import { exemptionKinds } from '../../../contracts/tax-exemptions.ts'
import { PosSettings } from '../settings.ts'
import { holdsOn, isExempt } from './rules/tax/exemption.ts'

/** What takes the permission to exempt a sale whose customer is not exempt. */
export const EXEMPTS = 'sale.exempt'

const Kind = Type.Union(exemptionKinds.map(kind => Type.Literal(kind)))

/** What a sale says of it. */
export const SaleExemptionInput = Type.Optional(
  Type.Union([Type.Literal('none'), Input({ kind: Kind, certificate: Line(80, 'Its number.') })], {
    description:
      'Left out: by the exemption of the customer, where one holds on the business day. "none": with tax all the same. Else why this sale alone is exempt, which takes the permission sale.exempt.'
  })
)
export type SaleExemptionInput = Exclude<Static<typeof SaleExemptionInput>, undefined>

/** What is frozen with a document. */
export const SaleExemptionView = Nullable(
  Type.Object({
    kind: Type.String({ description: `Why it is exempt from tax: ${exemptionKinds.join(', ')}.` }),
    certificate: Type.String(),
    byHand: Type.Boolean({
      description: 'Whether it was said at the till, and not kept of the customer.'
    })
  }),
  'Why tax was left off; null: it was not.'
)
export type SaleExemption = NonNullable<Static<typeof SaleExemptionView>>

/** Why a sale is exempt, and of which tax classes. */
export interface Exempting {
  exemption: SaleExemption
  exempts(taxClass: string): boolean
}

/**
 * Why a sale is exempt: what the till says, else the customer's exemption where it holds on the
 * business day of the shop; null where it is not.
 */
export function exemptingOf(
  ctx: Context,
  given: SaleExemptionInput | null | undefined,
  { customer, shop, at }: { customer: CustomerFacts | null; shop: Shop; at: Date }
): Exempting | null {
  if (given === 'none') return null
  if (given != null) {
    const { kind, certificate } = given
    return {
      exemption: { kind, certificate: certificate.trim(), byHand: true },
      exempts: () => true
    }
  }
  const kept = customer?.taxExemption ?? null
  if (kept === null || !holdsOn(kept, dayOf(ctx, shop, at))) return null
  const { kind, certificate } = kept
  return {
    exemption: { kind, certificate, byHand: false },
    exempts: taxClass => isExempt(kept, taxClass)
  }
}

/** The business day of a shop. */
export const dayOf = (ctx: Context, shop: Shop, at: Date): string =>
  businessDay(at, shop.timeZone, ctx.settings(PosSettings, shop.id).dayStartsAt)
