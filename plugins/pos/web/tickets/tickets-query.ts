import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'
import type { TicketSearch } from './ticket-search.ts'

export type TicketRow = Row<'/api/v1/pos/tickets'>

export const nameOf = ({ name, number }: TicketRow): string => name ?? `#${number}`

const AT_ONCE = 50

export const ticketsQuery = ({ search, shop, state, order }: TicketSearch) =>
  infiniteQueryOptions({
    queryKey: ['pos', 'tickets', { search, shop, state, order }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/pos/tickets', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(search !== undefined && { search }),
              ...(shop !== undefined && { shopId: shop }),
              ...(state !== undefined && { state }),
              ...(order !== undefined && { orderType: order }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })
