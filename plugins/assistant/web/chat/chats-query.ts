import { infiniteQueryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'
import { turnsOf, type Turn, type Whole } from './turns.ts'

export type Chat = Row<'/api/v1/assistant/conversations'>

const AT_ONCE = 20

export const chatsQuery = (companyId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['assistant', 'chats', companyId],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/assistant/conversations', {
          signal,
          params: { query: { limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) } }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })

/** All that was said in one. @throws Refused */
export async function readChat(conversationId: string): Promise<Turn[]> {
  const messages: Whole['messages']['items'] = []
  let after: string | null = ''
  while (after !== null) {
    const whole: Whole = await answer(
      api.GET('/api/v1/assistant/conversations/{conversationId}', {
        params: {
          path: { conversationId },
          query: { limit: 100, ...(after !== '' && { after }) }
        }
      })
    )
    messages.push(...whole.messages.items)
    after = whole.messages.next
  }
  return turnsOf(messages)
}
