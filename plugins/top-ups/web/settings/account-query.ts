import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from 'stoa/web'

export type Account = Reply<'/api/v1/top-ups/account'>

export interface How {
  productVariantId: string
  feeMinor: number
  country: string
}
type Key = keyof How
/** With the version each was read at. */
export interface ReadHow {
  values: How
  versions: Record<Key, number>
}

export const accountQuery = queryOptions({
  queryKey: ['top-ups', 'account'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/top-ups/account', { signal }))
})

/** How top-ups are sold in this company, each with the version it was read at. */
export const howQuery = queryOptions({
  queryKey: ['top-ups', 'how'],
  queryFn: async ({ signal }): Promise<ReadHow> => {
    const { items } = await answer(api.GET('/api/v1/tenants/settings', { signal }))
    const of = (key: Key) => items.find(one => one.plugin === 'top-ups' && one.key === key)
    const version = (key: Key): number =>
      of(key)?.set.find(({ level }) => level === 'company')?.version ?? 0
    return {
      values: {
        productVariantId: text(of('productVariantId')?.value),
        feeMinor: Number(of('feeMinor')?.value ?? 0),
        country: text(of('country')?.value)
      },
      versions: {
        productVariantId: version('productVariantId'),
        feeMinor: version('feeMinor'),
        country: version('country')
      }
    }
  }
})

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What can be rung up as a top-up: services whose price is asked. */
export const productsQuery = queryOptions({
  queryKey: ['top-ups', 'products'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(
      api.GET('/api/v1/catalog/products', {
        signal,
        params: { query: { active: true, kind: 'service', sort: 'name', limit: 100 } }
      })
    )
    return items
      .filter(({ openPrice }) => openPrice)
      .flatMap(({ name, variants }) =>
        variants
          .filter(({ active }) => active)
          .map(variant => ({
            value: variant.id,
            label: `${variant.name || name} · ${variant.sku}`
          }))
      )
  }
})

/** Sets what was changed, each at the version it was read. */
export async function putHow(before: ReadHow, values: How): Promise<void> {
  const changed = (Object.keys(values) as Key[]).filter(key => values[key] !== before.values[key])
  for (const key of changed) {
    await answer(
      api.PUT('/api/v1/tenants/settings/{plugin}/{key}', {
        params: {
          path: { plugin: 'top-ups', key },
          header: { 'if-match': `"${before.versions[key]}"` }
        },
        body: { level: 'company', value: values[key] }
      })
    )
  }
}
