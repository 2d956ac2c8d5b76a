import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from '../../../web-api.ts'

export type Mail = Row<'/api/v1/mail/messages'>
export const STATES = ['failed', 'queued', 'sent'] as const
export interface MailSearch {
  to?: string
  state?: string
}

const AT_ONCE = 50
/** A shorter text is no address, and the API refuses it. */
const LEAST = 3

export const mailsQuery = ({ to, state }: MailSearch, limit = AT_ONCE) => {
  const known = STATES.find(one => one === state)
  return infiniteQueryOptions({
    queryKey: ['stoa', 'mails', { to, state: known, limit }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/mail/messages', {
          signal,
          params: {
            query: {
              limit,
              ...(to !== undefined && to.length >= LEAST && { to }),
              ...(known !== undefined && { state: known }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })
}

export const mailQuery = (messageId: string) =>
  queryOptions({
    queryKey: ['stoa', 'mails', messageId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/mail/messages/{messageId}', { signal, params: { path: { messageId } } })
      )
  })
