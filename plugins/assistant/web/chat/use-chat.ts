import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, newKey, Refused } from 'stoa/web'
import { answerEvents } from './answer-events.ts'
import { readChat, type Chat } from './chats-query.ts'
import { after, newTurn, type Turn } from './turns.ts'

export interface ChatNow {
  turns: Turn[]
  busy: boolean
  ask(question: string): Promise<void>
  stop(): void
  /** A chat of before, or a new one. @throws Refused */
  open(chat: Chat | null): Promise<void>
  /** The former chat that is open; null: a new one. */
  former: Chat | null
}

/** What is longer, or holds something else than words and ids, is of no use to a model. */
const pageOf = (path: string): string | undefined =>
  /^\/[\w/-]{0,119}$/.test(path) ? path : undefined

/** A chat with the assistant, answered as it is written. @param page what is open beside it */
export function useChat(page: string): ChatNow {
  const queries = useQueryClient()
  const [turns, setTurns] = useState<Turn[]>([])
  const [busy, setBusy] = useState(false)
  const [former, setFormer] = useState<Chat | null>(null)
  const conversation = useRef<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const opening = useRef(0)
  useEffect(() => () => running.current?.abort(), [])

  const change = (key: string, part: (turn: Turn) => Turn): void =>
    setTurns(all => all.map(turn => (turn.key === key ? part(turn) : turn)))

  async function ask(question: string): Promise<void> {
    const key = newKey()
    const control = new AbortController()
    running.current = control
    setBusy(true)
    setTurns(all => [...all, newTurn(key, question)])
    try {
      const id =
        conversation.current ??
        (
          await answer(
            api.POST('/api/v1/assistant/conversations', { body: {}, signal: control.signal })
          )
        ).id
      // Another chat may have been opened meanwhile: this one is no longer it.
      control.signal.throwIfAborted()
      conversation.current = id
      const looksAt = pageOf(page)
      const stream = await answer(
        api.POST('/api/v1/assistant/conversations/{conversationId}/messages', {
          params: { path: { conversationId: id } },
          body: { text: question, ...(looksAt !== undefined && { page: looksAt }) },
          parseAs: 'stream',
          signal: control.signal
        }) as Promise<{ data?: ReadableStream<Uint8Array>; error?: unknown; response: Response }>
      )
      for await (const event of answerEvents(stream)) change(key, turn => after(turn, event))
      change(key, turn => (turn.state === 'writing' ? { ...turn, state: 'failed' } : turn))
    } catch (error) {
      change(key, turn => ({
        ...turn,
        step: null,
        state: control.signal.aborted ? 'stopped' : 'failed',
        problem:
          error instanceof Refused ? { code: error.problem.code, detail: error.message } : null
      }))
    } finally {
      if (running.current === control) setBusy(false)
      void queries.invalidateQueries({ queryKey: ['assistant'] })
    }
  }

  return {
    turns,
    busy,
    ask,
    stop: () => running.current?.abort(),
    former,
    async open(chat) {
      running.current?.abort()
      setBusy(false)
      const mine = ++opening.current
      const said = chat === null ? [] : await readChat(chat.id)
      if (mine !== opening.current) return
      conversation.current = chat?.id ?? null
      setFormer(chat)
      setTurns(said)
    }
  }
}
