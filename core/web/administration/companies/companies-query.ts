import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from '../../web-api.ts'

export type Company = Reply<'/api/v1/tenants/companies'>['items'][number]
export type Shop = Reply<'/api/v1/tenants/shops'>['items'][number]

export const companiesQuery = queryOptions({
  queryKey: ['stoa', 'companies'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/tenants/companies', { signal }))
})

export const shopsQuery = queryOptions({
  queryKey: ['stoa', 'shops'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/tenants/shops', { signal }))
})
