import { useMe } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'

export interface PlaceHeld {
  companyId: string | null
  shopId: string | null
}

/** A place as one text, for a select. */
export const keyOfPlace = ({ companyId, shopId }: PlaceHeld): string =>
  `${companyId ?? ''}/${shopId ?? ''}`
export function placeOfKey(key: string): PlaceHeld {
  const [companyId, shopId] = key.split('/')
  return { companyId: companyId || null, shopId: shopId || null }
}

/** Where a role can be held, and what each place is called. */
export function usePlaces(): { nameOf(place: PlaceHeld): string; all: PlaceHeld[] } {
  const words = administrationWords.use()
  const { companies } = useMe()
  const nameOf = ({ companyId, shopId }: PlaceHeld): string => {
    if (companyId === null) return words.everywhere
    const company = companies.find(({ id }) => id === companyId)
    const shop = company?.shops.find(({ id }) => id === shopId)
    return (shopId === null ? company?.name : shop?.name) ?? words.elsewhere
  }
  return {
    nameOf,
    all: [
      { companyId: null, shopId: null },
      ...companies.flatMap(({ id: companyId, shops }) => [
        { companyId, shopId: null },
        ...shops.map(({ id: shopId }) => ({ companyId, shopId }))
      ])
    ]
  }
}

/** The roles that come with Stoa have names in every language; a tenant's own have theirs. */
export function useRoleName(): (name: string) => string {
  const { names } = administrationWords.use().roles
  return name => names[name] ?? name
}
