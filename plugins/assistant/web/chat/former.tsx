import { useRef, useState } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, Empty, Failed, Icon, kitWords, said, useMe, Waiting, When } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { chatsQuery, type Chat } from './chats-query.ts'
import css from './chat.module.css'

interface Props {
  onOpen(chat: Chat): Promise<void>
  onGone(conversationId: string): void
}

/** What was asked before, the latest first. */
export function Former({ onOpen, onGone }: Props) {
  const words = pageWords.use()
  const { company } = useMe()
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(
    chatsQuery(company?.id)
  )
  const queries = useQueryClient()
  const list = useRef<HTMLDivElement>(null)
  const [refused, setRefused] = useState<Error | null>(null)
  const remove = useMutation({
    mutationFn: (conversationId: string) =>
      answer(
        api.DELETE('/api/v1/assistant/conversations/{conversationId}', {
          params: { path: { conversationId } }
        })
      ),
    onSuccess: ({ id }) => {
      said(words.removed)
      // The button that had the focus is gone.
      list.current?.focus()
      onGone(id)
    },
    onError: setRefused,
    onSettled: () => queries.invalidateQueries({ queryKey: ['assistant', 'chats'] })
  })
  const chats = data?.pages.flatMap(page => page.items)
  return (
    <div className={css['former']} ref={list} tabIndex={-1}>
      {refused !== null && (
        <p className="note bad" role="alert">
          {refused.message}
        </p>
      )}
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : chats === undefined ? (
        <Waiting rows={8} />
      ) : chats.length === 0 ? (
        <Empty icon="assistant" title={words.noFormer}>
          {words.noFormerHelp}
        </Empty>
      ) : (
        <ul aria-label={words.former}>
          {chats.map(chat => (
            <OneChat
              key={chat.id}
              chat={chat}
              onOpen={() => void onOpen(chat).catch(setRefused)}
              onRemove={() => remove.mutate(chat.id)}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <button type="button" className="button" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
    </div>
  )
}

interface OneChatProps {
  chat: Chat
  onOpen(): void
  onRemove(): void
}

function OneChat({ chat, onOpen, onRemove }: OneChatProps) {
  const words = pageWords.use()
  const { cancel } = kitWords.use()
  const [asks, setAsks] = useState(false)
  const title = chat.title || words.untitled
  if (asks) {
    return (
      <li role="alertdialog" aria-label={words.remove(title)}>
        <span className={css['chatTitle']} dir="auto">
          {words.remove(title)}
        </span>
        <button type="button" className="button danger" autoFocus onClick={onRemove}>
          {words.removeGo}
        </button>
        <button type="button" className="button" onClick={() => setAsks(false)}>
          {cancel}
        </button>
      </li>
    )
  }
  return (
    <li>
      <button type="button" onClick={onOpen}>
        <span className={css['chatTitle']} dir="auto">
          {title}
        </span>
        <span className="muted small">
          <When at={chat.createdAt} />
        </span>
      </button>
      <button
        type="button"
        className="button quiet only"
        aria-label={words.remove(title)}
        onClick={() => setAsks(true)}
      >
        <Icon name="trash" />
      </button>
    </li>
  )
}
