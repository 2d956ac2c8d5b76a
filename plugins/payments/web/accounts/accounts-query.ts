import { queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'

export const accountsQuery = queryOptions({
  queryKey: ['payments', 'accounts'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/payments/accounts', { signal }))
})

export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['payments', 'account', accountId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/payments/accounts/{accountId}', {
          signal,
          params: { path: { accountId } }
        })
      )
  })

export const providersQuery = queryOptions({
  queryKey: ['payments', 'providers'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/payments/providers', { signal }))
})

export const waysQuery = queryOptions({
  queryKey: ['payments', 'ways'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/payments/methods', { signal }))
})
