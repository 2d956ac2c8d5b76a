import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from 'stoa/web'

export type Owner = Reply<'/api/v1/agents/customers/{customerId}'>

export const ownerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['agents', 'customer', customerId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/agents/customers/{customerId}', {
          signal,
          params: { path: { customerId } }
        })
      )
  })
