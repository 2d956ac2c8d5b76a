import { queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'

/** More ways than these no shop offers. */
const ALL = 100

export const zonesQuery = queryOptions({
  queryKey: ['storefront', 'zones'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/v1/storefront/shipping-zones', { signal, params: { query: { limit: ALL } } })
    )
})

export const methodsQuery = queryOptions({
  queryKey: ['storefront', 'methods'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/v1/storefront/shipping-methods', { signal, params: { query: { limit: ALL } } })
    )
})

export const zoneQuery = (zoneId: string) =>
  queryOptions({
    queryKey: ['storefront', 'zone', zoneId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/storefront/shipping-zones/{zoneId}', {
          signal,
          params: { path: { zoneId } }
        })
      )
  })

export const methodQuery = (methodId: string) =>
  queryOptions({
    queryKey: ['storefront', 'method', methodId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/storefront/shipping-methods/{methodId}', {
          signal,
          params: { path: { methodId } }
        })
      )
  })

/** What shipping can be sold as: the services of the catalogue. */
export const servicesQuery = queryOptions({
  queryKey: ['storefront', 'services'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(
      api.GET('/api/v1/catalog/products', {
        signal,
        params: { query: { kind: 'service', limit: ALL, active: true } }
      })
    )
    return items.flatMap(({ name, variants }) =>
      variants.map(variant => ({
        value: variant.id,
        label: ['', name].includes(variant.name ?? '') ? name : `${name}, ${variant.name}`
      }))
    )
  }
})
