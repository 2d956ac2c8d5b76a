import { queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'

export const saleAgentQuery = (saleId: string) =>
  queryOptions({
    queryKey: ['agents', 'sale', saleId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/agents/sales/{saleId}', { signal, params: { path: { saleId } } }))
  })
