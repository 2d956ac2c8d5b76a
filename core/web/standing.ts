import type { ChosenPlace } from './api/place.ts'
import type { Me } from './me.ts'
import type { Figures } from './money.tsx'

/** Where several may be chosen and none is: the first. */
export function firstPlace(me: Me, { companyId }: ChosenPlace): ChosenPlace | undefined {
  const [first] = me.companies
  if (me.company !== null || companyId !== null || first === undefined) return undefined
  const isWhole = me.places.some(
    held => held.company === null || (held.company.id === first.id && held.shop === null)
  )
  return { companyId: first.id, shopId: isWhole ? null : (first.shops[0]?.id ?? null) }
}

/** How figures are written where one acts. */
export function figuresOf(me: Me): Figures {
  const company = me.companies.find(({ id }) => id === me.company?.id)
  const shop = company?.shops.find(({ id }) => id === me.shop?.id)
  return {
    locale: company?.locale ?? 'en',
    currency: company?.currency ?? 'EUR',
    zone: shop?.timeZone ?? company?.timeZone ?? 'UTC'
  }
}
