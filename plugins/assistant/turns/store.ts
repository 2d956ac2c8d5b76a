import { coreErrors, newId, type OuterContext, type Problem } from 'stoa/plugin'
import { candidatesOf } from '../language-models/candidates.ts'
import type { ChatMessage, Provider } from '../language-models/chat-model.ts'
import {
  claimTurn,
  conversationById,
  endMessage,
  insertMessage,
  latestMessages,
  releaseTurn
} from '../conversations/store.ts'
import type { Source } from '../operations/rules/source.ts'
import { assistantErrors } from '../errors.ts'
import type { Candidate } from '../language-models/fail-over.ts'
import { wholeHistory } from './history.ts'
import { openKeys } from '../keys/store.ts'
import { demandSameScope, userOf } from '../conversations/scope.ts'
import { AssistantSettings } from '../settings.ts'

const MOST_REMEMBERED = 60
/** Longer than an answer may take: for what is stored at its end. */
const GRACE_SECONDS = 30
const TITLE_LETTERS = 60

/** A user's message being answered. */
export interface Turn {
  /** The id of the user's message. */
  id: string
  conversationId: string
  candidates: Candidate[]
  /** All said before, and the message. */
  messages: ChatMessage[]
}

/**
 * Takes a user's message into a conversation, to be answered.
 * @throws stoa.not-found, assistant.other-place, assistant.not-configured, assistant.turn-under-way
 */
export async function beginTurn(
  ctx: OuterContext,
  conversationId: string,
  text: string
): Promise<Turn> {
  const id = newId()
  return ctx.unitOfWork(async inside => {
    const company = inside.company().id
    const [[conversation], keys, rows] = await Promise.all([
      conversationById([inside.tenantId, company, userOf(inside), conversationId]),
      openKeys(inside),
      latestMessages([inside.tenantId, company, conversationId, MOST_REMEMBERED])
    ])
    if (!conversation) throw coreErrors['not-found']({ what: 'conversation' })
    demandSameScope(inside, conversation)
    const candidates = candidatesOf(inside, keys)
    if (candidates.length === 0) throw assistantErrors['not-configured']()
    const seconds = inside.settings(AssistantSettings).maxSeconds + GRACE_SECONDS
    const message: ChatMessage = { role: 'user', text }
    const [[claimed]] = await Promise.all([
      claimTurn([
        inside.tenantId,
        conversationId,
        id,
        seconds,
        [...text.replace(/\s+/g, ' ').trim()].slice(0, TITLE_LETTERS).join('')
      ]),
      insertMessage([
        inside.tenantId,
        company,
        id,
        conversationId,
        id,
        'user',
        JSON.stringify(message),
        null,
        null,
        null,
        'open'
      ])
    ])
    if (!claimed) throw assistantErrors['turn-under-way']()
    return {
      id,
      conversationId,
      candidates,
      messages: wholeHistory([...rows.reverse().map(row => row.content), message])
    }
  })
}

/**
 * Stores what was said to answer it, message by message: a connection that breaks loses nothing.
 * @returns the message's id
 */
export async function keepMessage(
  ctx: OuterContext,
  turn: Turn,
  content: ChatMessage,
  said: { provider: Provider; model: string; sources?: Source[] } | null = null
): Promise<string> {
  const id = newId()
  await ctx.unitOfWork(inside =>
    insertMessage([
      inside.tenantId,
      inside.company().id,
      id,
      turn.conversationId,
      turn.id,
      content.role,
      JSON.stringify(content),
      said?.provider ?? null,
      said?.model ?? null,
      said?.sources === undefined ? null : JSON.stringify(said.sources),
      'done'
    ])
  )
  return id
}

/** Ends the turn: the conversation takes the next message. */
export async function endTurn(
  ctx: OuterContext,
  turn: Turn,
  state: 'done' | 'interrupted' | 'failed',
  problem: Problem | null = null
): Promise<void> {
  await ctx.unitOfWork(async inside => {
    const reported =
      problem === null ? null : JSON.stringify({ code: problem.code, detail: problem.message })
    await Promise.all([
      endMessage([inside.tenantId, turn.conversationId, turn.id, state, reported]),
      releaseTurn([inside.tenantId, turn.conversationId, turn.id])
    ])
  })
}
