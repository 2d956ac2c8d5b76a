import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import type { MessageSearch } from './message-search.ts'

const AT_ONCE = 50

export const messagesQuery = (search: MessageSearch, limit = AT_ONCE) =>
  infiniteQueryOptions({
    queryKey: ['whatsapp', 'messages', { ...search, limit }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/whatsapp/messages', {
          signal,
          params: {
            query: {
              limit,
              ...search,
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const messageQuery = (messageId: string) =>
  queryOptions({
    queryKey: ['whatsapp', 'message', messageId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/whatsapp/messages/{messageId}', {
          signal,
          params: { path: { messageId } }
        })
      )
  })
