import type { Reply } from 'stoa/web'
import type { AnswerEvent } from './answer-events.ts'

export type Whole = Reply<'/api/v1/assistant/conversations/{conversationId}'>
type Message = Whole['messages']['items'][number]
export type Source = Message['sources'][number]

/** A question and what came of it. */
export interface Turn {
  key: string
  question: string
  text: string
  /** The operation being run, while nothing of the answer is there. */
  step: string | null
  sources: Source[]
  /** Their ids. */
  proposals: string[]
  cut: boolean
  state: 'writing' | 'open' | 'done' | 'stopped' | 'failed'
  /** Why it failed; null while it did not, or where the connection was lost. */
  problem: { code: string; detail: string } | null
}

export const newTurn = (key: string, question: string): Turn => ({
  key,
  question,
  text: '',
  step: null,
  sources: [],
  proposals: [],
  cut: false,
  state: 'writing',
  problem: null
})

/** The turn after what the server sent next. */
export function after(turn: Turn, { event, data }: AnswerEvent): Turn {
  switch (event) {
    case 'text':
      return { ...turn, text: turn.text + data.text, step: null }
    case 'tool':
      return { ...turn, step: data.name }
    case 'result':
      return { ...turn, step: null }
    case 'proposal':
      return { ...turn, proposals: [...turn.proposals, data.proposalId] }
    case 'done':
      return { ...turn, state: 'done', step: null, sources: data.sources, cut: data.cut }
    case 'error':
      return { ...turn, state: 'failed', step: null, problem: data }
    default:
      return turn
  }
}

const STATES = { open: 'open', done: 'done', interrupted: 'stopped', failed: 'failed' } as const

const proposalsIn = ({ results }: Message): string[] =>
  results.flatMap(({ output }) => {
    const { proposal } = (output ?? {}) as { proposal?: { id?: unknown } }
    return typeof proposal?.id === 'string' ? [proposal.id] : []
  })

/** A conversation as it was kept. */
export function turnsOf(messages: Message[]): Turn[] {
  const turns = new Map<string, Turn>()
  for (const message of messages) {
    if (message.role === 'user') {
      const { state, problem } = message
      turns.set(message.turnId, {
        ...newTurn(message.turnId, message.text),
        state: STATES[state],
        problem
      })
      continue
    }
    const turn = turns.get(message.turnId)
    if (turn === undefined) continue
    turn.text = [turn.text, message.text].filter(Boolean).join('\n\n')
    turn.sources = [...turn.sources, ...message.sources]
    turn.proposals = [...turn.proposals, ...proposalsIn(message)]
  }
  return [...turns.values()]
}
