import t from 'tap'
import {
  type Failure,
  geminiErrors,
  geminiServer,
  groqErrors,
  groqServer,
  inTurn,
  reported,
  type Turn,
  until
} from 'stoa/testing/models'
import {
  type ChatMessage,
  type ChatQuestion,
  ModelRefused,
  ModelUnreachable,
  type PassedOver
} from './chat-model.ts'
import { type Candidate, runWithFailOver } from './fail-over.ts'
import { geminiModel } from '../gateways/gemini.ts'
import { groqModel } from '../gateways/groq.ts'

const question: ChatQuestion = {
  system: 'You help.',
  messages: [{ role: 'user', text: 'Hello' }],
  tools: [{ name: 'sales', description: 'Sales.', input: { type: 'object' } }],
  maxOutputTokens: 100,
  signal: new AbortController().signal
}

async function both(
  t: { teardown: (end: () => Promise<unknown>) => void },
  first: Turn | Turn[],
  second: Turn | Turn[]
) {
  const [gemini, groq] = [await geminiServer(), await groqServer()]
  t.teardown(() => Promise.all([gemini.close(), groq.close()]))
  gemini.script(inTurn(...[first].flat()))
  groq.script(inTurn(...[second].flat()))
  // The first question of a process makes the vendor's library ready, which a busy machine takes
  // its time for.
  const limits = { silenceMs: 2_500, answerMs: 10_000 }
  const candidates: [Candidate, Candidate] = [
    {
      model: geminiModel(limits),
      request: { model: 'gemini-3-flash', apiKey: 'gemini-key', baseUrl: gemini.url }
    },
    {
      model: groqModel(limits),
      request: { model: 'openai/gpt-oss-120b', apiKey: 'groq-key', baseUrl: groq.url }
    }
  ]
  return { gemini, groq, candidates }
}

t.test('the first that answers is used, and the second is not even asked', async t => {
  const { groq, candidates } = await both(t, { text: 'From Gemini.' }, { text: 'From Groq.' })
  const { events, error } = await reported(runWithFailOver(candidates, question))
  t.equal(error, null)
  t.match(events, [
    { t: 'using', provider: 'gemini', model: 'gemini-3-flash', passedOver: null },
    { t: 'text', text: 'From Gemini.' },
    { t: 'usage' },
    { t: 'end', reason: 'stop' }
  ])
  t.strictSame(groq.requests, [])
})

t.test('what another provider may not suffer from passes on', async t => {
  const failures: Array<[Failure, PassedOver['why']]> = [
    [geminiErrors.overloaded(), 'overloaded'],
    [geminiErrors.rateLimited(9), 'rate-limited'],
    [geminiErrors.zeroQuota(9), 'quota-exhausted'],
    [geminiErrors.invalidKey(), 'invalid-key'],
    [geminiErrors.fault(), 'unreachable'],
    [{ kind: 'drop', when: 'before' }, 'unreachable'],
    [{ kind: 'cut' }, 'unreachable'],
    [{ kind: 'hang', when: 'before' }, 'unreachable']
  ]
  for (const [failure, why] of failures) {
    const { gemini, groq, candidates } = await both(t, { failure }, { text: 'From Groq.' })
    const { events, error } = await reported(runWithFailOver(candidates, question))
    t.equal(error, null, why)
    t.match(events, [
      { t: 'using', provider: 'gemini' },
      {
        t: 'using',
        provider: 'groq',
        model: 'openai/gpt-oss-120b',
        passedOver: { provider: 'gemini', model: 'gemini-3-flash', why }
      },
      { t: 'text', text: 'From Groq.' },
      { t: 'usage' },
      { t: 'end', raw: { provider: 'groq' } }
    ])
    t.equal(gemini.requests.length, 1, 'asked once')
    t.strictSame(groq.complaints, [])
  }
})

t.test('a fault of the question stays with the first', async t => {
  const failures: Failure[] = [
    geminiErrors.badRequest('No.'),
    geminiErrors.unknownModel('gemini-3-flash'),
    { kind: 'blocked' }
  ]
  for (const failure of failures) {
    const { groq, candidates } = await both(t, { failure }, { text: 'From Groq.' })
    const { error } = await reported(runWithFailOver(candidates, question))
    t.ok(error instanceof ModelRefused)
    t.strictSame(groq.requests, [])
  }
})

t.test('after the first word or call no one takes over', async t => {
  const turns: Turn[] = [
    { text: ['Half a ', 'sen'], failure: { kind: 'drop', when: 'after' } },
    { text: ['Half'], calls: [{ name: 'sales' }], failure: { kind: 'cut' } },
    {
      calls: [{ name: 'sales' }, { name: 'sales' }],
      failure: { kind: 'error', body: geminiErrors.overloaded().body }
    }
  ]
  for (const turn of turns) {
    const { groq, candidates } = await both(t, turn, { text: 'From Groq.' })
    const { events, error } = await reported(runWithFailOver(candidates, question))
    t.ok(error instanceof ModelUnreachable || error instanceof ModelRefused)
    t.ok(events.some(event => event.t === 'text' || event.t === 'call'))
    t.equal(events.filter(event => event.t === 'using').length, 1)
    t.strictSame(groq.requests, [])
  }
})

t.test('when all fail, the last one tells why; the time to wait is kept', async t => {
  const { candidates } = await both(
    t,
    { failure: geminiErrors.invalidKey() },
    { failure: groqErrors.rateLimited(7) }
  )
  const { events, error } = await reported(runWithFailOver(candidates, question))
  t.match(events, [
    { t: 'using', provider: 'gemini' },
    { t: 'using', provider: 'groq', passedOver: { why: 'invalid-key' } }
  ])
  t.match(error, { kind: 'rate-limited', retryAfterMs: 7000 })
  t.ok((await reported(runWithFailOver([], question))).error instanceof RangeError)
})

t.test('an aborted question is not asked again elsewhere', async t => {
  const { gemini, groq, candidates } = await both(
    t,
    { failure: { kind: 'hang', when: 'before' } },
    { text: 'From Groq.' }
  )
  const leaving = new AbortController()
  const running = reported(runWithFailOver(candidates, { ...question, signal: leaving.signal }))
  await until(() => gemini.requests.length === 1)
  const reason = new Error('The user left.')
  leaving.abort(reason)
  t.equal((await running).error, reason)
  t.strictSame(groq.requests, [])
})

t.test('a conversation changes provider in the middle, and back', async t => {
  const overloaded: Turn = { failure: geminiErrors.overloaded() }
  const { gemini, groq, candidates } = await both(
    t,
    [{ text: 'I look.', calls: [{ name: 'sales' }] }, overloaded, { text: 'And 12 it stays.' }],
    { calls: [{ name: 'sales' }, { name: 'sales' }] }
  )
  const messages: ChatMessage[] = [...question.messages]
  const spoke: string[] = []
  for (let turn = 0; turn < 3; turn++) {
    const { events, error } = await reported(runWithFailOver(candidates, { ...question, messages }))
    t.equal(error, null)
    const calls = events.flatMap(event =>
      event.t === 'call' ? [{ id: event.id, name: event.name, args: event.args }] : []
    )
    const end = events.at(-1)
    if (end?.t !== 'end' || end.raw === null) return t.fail('no end')
    spoke.push(end.raw.provider)
    messages.push({
      role: 'assistant',
      text: events.map(event => (event.t === 'text' ? event.text : '')).join(''),
      calls,
      raw: end.raw
    })
    messages.push({
      role: 'tool',
      results: calls.map(call => ({ callId: call.id, name: call.name, output: { total: 12 } }))
    })
  }
  t.strictSame(spoke, ['gemini', 'groq', 'gemini'])
  t.strictSame([...gemini.complaints, ...groq.complaints], [])
})
