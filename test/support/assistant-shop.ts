import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { testInstance, type SignedUp, type TestInstance } from './instance.ts'
import { geminiServer } from './models/gemini-server.ts'
import { groqServer } from './models/groq-server.ts'
import type { ModelServer } from './models/model-server.ts'

/** An instance whose assistant asks models on this machine. */
export interface AssistedInstance extends TestInstance {
  gemini: ModelServer
  groq: ModelServer
}

export const GEMINI_KEY = 'gemini-key-of-a-test-1234'
export const GROQ_KEY = 'groq-key-of-a-test-5678'

/** Starts both model servers and an instance that knows them; all stop with the test file. */
export async function assistedInstance(
  environment: Record<string, string> = {}
): Promise<AssistedInstance> {
  const [gemini, groq] = await Promise.all([
    geminiServer({ keys: [GEMINI_KEY] }),
    groqServer({ keys: [GROQ_KEY] })
  ])
  const stoa = await testInstance({
    STOA_ROLE: 'web',
    GEMINI_URL: gemini.url,
    GROQ_URL: groq.url,
    ...environment
  })
  t.teardown(() => Promise.all([gemini.close(), groq.close()]))
  return { ...stoa, gemini, groq }
}

/** Gives a tenant keys; by default the one for Gemini. */
export async function giveKeys(
  stoa: TestInstance,
  { token }: Pick<SignedUp, 'token'>,
  providers: Array<'gemini' | 'groq'> = ['gemini']
): Promise<void> {
  for (const provider of providers) {
    await stoa.ok('PUT', `/api/v1/assistant/keys/${provider}`, {
      token,
      body: { apiKey: provider === 'gemini' ? GEMINI_KEY : GROQ_KEY }
    })
  }
}

/** One server-sent event. */
export interface SentEvent {
  event: string
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the test asserts
  data: any
}

export const readEvents = (body: string): SentEvent[] =>
  body
    .split('\n\n')
    .filter(block => block.startsWith('event: '))
    .map(block => {
      const [first = '', ...rest] = block.split('\n')
      return {
        event: first.slice('event: '.length),
        data: JSON.parse(rest.map(line => line.slice('data: '.length)).join('\n'))
      }
    })

/** What came of a message: the events, or the refusal before the first of them. */
export interface Answer {
  status: number
  events: SentEvent[]
  text: string
  body: string
  conversationId: string
}

interface Asking {
  token: string
  headers?: Record<string, string>
  conversationId?: string
}

/** Says something to the assistant and waits for the end of its answer. */
export async function ask(
  stoa: TestInstance,
  text: string,
  { token, headers, conversationId }: Asking
): Promise<Answer> {
  const id =
    conversationId ??
    (await stoa.ok('POST', '/api/v1/assistant/conversations', { token, headers, body: {} })).id
  const answer = await stoa.call('POST', `/api/v1/assistant/conversations/${id}/messages`, {
    token,
    headers,
    body: { text }
  })
  const events = answer.statusCode === 200 ? readEvents(answer.body) : []
  return {
    status: answer.statusCode,
    events,
    text: events
      .filter(e => e.event === 'text')
      .map(e => e.data.text)
      .join(''),
    body: answer.body,
    conversationId: id
  }
}

/** The data of the events of a kind. */
export const reported = (answer: Answer, event: string): SentEvent['data'][] =>
  answer.events.filter(e => e.event === event).map(e => e.data)

/** Rows as the database's owner sees them: for what no use case shows or makes. */
export async function rowsOf<R extends object>(
  stoa: TestInstance,
  text: string,
  values: unknown[] = []
): Promise<R[]> {
  const admin = connect(stoa.database.adminUrl, 'assistant test')
  await admin.connect()
  try {
    return (await admin.query<R>(text, values)).rows
  } finally {
    await admin.end()
  }
}
