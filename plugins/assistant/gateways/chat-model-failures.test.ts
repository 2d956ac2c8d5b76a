// How both gateways fail, each against a server that speaks its provider's wire format.
import t from 'tap'
import {
  type Failure,
  geminiErrors,
  geminiServer,
  groqErrors,
  groqServer,
  inTurn,
  type ModelServer,
  reported,
  type Turn,
  until
} from 'stoa/testing/models'
import {
  type ChatEvent,
  type ChatModel,
  type ChatRequest,
  ModelRefused,
  ModelUnreachable,
  type RefusalKind
} from '../language-models/chat-model.ts'
import { geminiModel } from './gemini.ts'
import { groqModel } from './groq.ts'
import type { ModelLimits } from './model-limits.ts'

const limits: ModelLimits = { silenceMs: 5_000, answerMs: 20_000 }

interface Subject {
  model(limits: ModelLimits): ChatModel
  server: () => Promise<ModelServer>
  apiKey: string
  refusals: Array<[string, Extract<Failure, { kind: 'refuse' }>, RefusalKind, number | null]>
  faults: Array<Extract<Failure, { kind: 'refuse' }>>
  streamError: unknown
}

const subjects: Subject[] = [
  {
    model: geminiModel,
    server: geminiServer,
    apiKey: 'gemini-key',
    refusals: [
      ['a suspended key', geminiErrors.suspendedKey('gemini-key'), 'invalid-key', null],
      ['the wrong country', geminiErrors.wrongCountry(), 'invalid-key', null],
      ['an unknown model', geminiErrors.unknownModel('gemini-9'), 'model-not-found', null],
      [
        'a bad request',
        geminiErrors.badRequest('Request contains an invalid argument.'),
        'bad-request',
        null
      ],
      [
        'more than the model reads',
        geminiErrors.badRequest(
          'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).'
        ),
        'too-long',
        null
      ],
      ['too many a minute', geminiErrors.rateLimited(34), 'rate-limited', 34_000],
      ['the day used up', geminiErrors.dayUsedUp(12), 'quota-exhausted', 12_000],
      ['a quota of zero', geminiErrors.zeroQuota(52), 'quota-exhausted', 52_000],
      ['an overloaded model', geminiErrors.overloaded(), 'overloaded', null]
    ],
    faults: [geminiErrors.fault(), geminiErrors.deadline()],
    streamError: geminiErrors.overloaded().body
  },
  {
    model: groqModel,
    server: groqServer,
    apiKey: 'groq-key',
    refusals: [
      ['an unknown model', groqErrors.unknownModel('llama-9'), 'model-not-found', null],
      ['a model of the past', groqErrors.decommissioned('llama-1'), 'model-not-found', null],
      [
        'a bad request',
        groqErrors.badRequest("'messages' : minimum number of items is 1"),
        'bad-request',
        null
      ],
      ['too many tokens a minute', groqErrors.rateLimited(7), 'rate-limited', 7_000],
      ['the day used up', groqErrors.dayUsedUp('6m54.72s'), 'quota-exhausted', 414_720],
      [
        'the day used up for hours',
        groqErrors.dayUsedUp('1h23m45.6s'),
        'quota-exhausted',
        5_025_600
      ],
      ['a wait of no second', groqErrors.dayUsedUp('850ms'), 'quota-exhausted', 850],
      ['a quota of zero', groqErrors.zeroQuota(), 'quota-exhausted', 60_000],
      ['more than the account may ask at once', groqErrors.questionTooLarge(), 'too-long', null],
      [
        'more than the account may ask at once, by another status',
        { ...groqErrors.questionTooLarge(), status: 429 },
        'too-long',
        null
      ],
      ['more than the model reads', groqErrors.contextTooLong(), 'too-long', null],
      ['a body too large', groqErrors.bodyTooLarge(), 'bad-request', null],
      ['an overloaded model', groqErrors.overloaded(), 'overloaded', null],
      ['a full flex tier', groqErrors.flexFull(), 'overloaded', null]
    ],
    faults: [groqErrors.fault()],
    streamError: {
      error: { message: 'Rate limit reached', type: 'tokens', code: 'rate_limit_exceeded' }
    }
  }
]

for (const subject of subjects) {
  const { name } = subject.model(limits)

  const asking = async (
    t: { teardown: (end: () => Promise<void>) => void },
    turn: Turn | Turn[],
    change: Partial<ChatRequest> = {}
  ) => {
    const server = await subject.server()
    t.teardown(() => server.close())
    server.script(inTurn(...[turn].flat()))
    const request: ChatRequest = {
      model: 'gemini-3-flash',
      apiKey: subject.apiKey,
      baseUrl: server.url,
      system: 'You help.',
      messages: [{ role: 'user', text: 'How much?' }],
      tools: [],
      maxOutputTokens: 500,
      signal: new AbortController().signal,
      ...change
    }
    const outcome = async (change: Partial<ChatRequest> = {}, within = limits) =>
      reported(subject.model(within).run({ ...request, ...change }))
    return { server, request, outcome }
  }

  t.test(
    `${name}: every refusal has its kind, with the status, the provider's words and the time to wait`,
    async t => {
      for (const [what, failure, kind, retryAfterMs] of subject.refusals) {
        const { server, outcome } = await asking(t, { failure })
        const { events, error } = await outcome()
        t.strictSame(events, [], what)
        if (!(error instanceof ModelRefused)) return t.fail(`${what}: ${String(error)}`)
        t.match(error, { kind, status: failure.status, retryAfterMs }, what)
        t.not(error.message, '')
        t.notMatch(error.message, /^\{|_key-|gemini-key|groq-key/, 'a sentence, without the key')
        t.equal(server.requests.length, 1, `${what}: asked once`)
      }
    }
  )

  t.test(
    `${name}: faults of the provider are as good as no answer, and nothing is tried again`,
    async t => {
      for (const failure of [
        ...subject.faults,
        { kind: 'refuse', status: 502, body: 'Bad Gateway' } as const
      ]) {
        const { server, outcome } = await asking(t, { failure })
        t.ok((await outcome()).error instanceof ModelUnreachable, String(failure.status))
        t.equal(server.requests.length, 1)
      }
    }
  )

  t.test(`${name}: a wrong, an empty and an impossible key`, async t => {
    const { server, outcome } = await asking(t, { text: 'Never.' })
    t.match((await outcome({ apiKey: 'wrong' })).error, {
      name: 'ModelRefused',
      kind: 'invalid-key'
    })
    for (const apiKey of ['', ' ', 'a\nb', 'schlüssel\u2026']) {
      const { error } = await outcome({ apiKey })
      t.match(error, { name: 'ModelRefused', kind: 'invalid-key', status: null })
      t.notMatch(String(error), /schl/)
    }
    t.strictSame(server.requests, [])
  })

  t.test(
    `${name}: a lost, cut or garbled stream is unreachable; what was said before is told`,
    async t => {
      const lost: Array<[Failure, number]> = [
        [{ kind: 'drop', when: 'before' }, 0],
        [{ kind: 'drop', when: 'after' }, 2],
        [{ kind: 'drop', when: 'within' }, 2],
        [{ kind: 'cut' }, 2]
      ]
      for (const [failure, pieces] of lost) {
        const { outcome } = await asking(t, { text: ['One ', 'two'], failure })
        const { events, error } = await outcome()
        t.ok(error instanceof ModelUnreachable, JSON.stringify(failure))
        t.equal(events.filter(event => event.t === 'text').length, pieces)
        t.notOk(events.some(event => event.t === 'end'))
      }
      const nothing = await asking(t, { text: [], failure: { kind: 'cut' } })
      t.ok((await nothing.outcome()).error instanceof ModelUnreachable)
    }
  )

  t.test(`${name}: no one there, and no address at all`, async t => {
    const { server, outcome } = await asking(t, {})
    await server.close()
    const { error } = await outcome()
    t.ok(error instanceof ModelUnreachable)
    t.match(String(error), /ECONNREFUSED/)
    for (const baseUrl of ['', 'nowhere']) {
      t.ok((await outcome({ baseUrl })).error instanceof ModelUnreachable)
    }
    server.close = async () => {}
  })

  t.test(`${name}: an error within the stream`, async t => {
    const { outcome } = await asking(t, {
      text: 'One ',
      failure: { kind: 'error', body: subject.streamError }
    })
    const { events, error } = await outcome()
    t.match(events[0], { t: 'text', text: 'One ' })
    t.match(error, {
      name: 'ModelRefused',
      kind: name === 'gemini' ? 'overloaded' : 'rate-limited'
    })
  })

  t.test(`${name}: silence, and an answer without end, are given up`, async t => {
    for (const when of ['before', 'after'] as const) {
      const { server, outcome } = await asking(t, { text: 'One ', failure: { kind: 'hang', when } })
      const { events, error } = await outcome({}, { ...limits, silenceMs: 150 })
      t.ok(error instanceof ModelUnreachable)
      t.match(String(error), /not a word/)
      t.equal(
        events.some(event => event.t === 'text'),
        when === 'after'
      )
      await until(() => server.abandoned === 1)
    }
    const { server, outcome } = await asking(t, {
      text: Array.from({ length: 1_000 }, () => 'on and '),
      paceMs: 20
    })
    const { events, error } = await outcome({}, { silenceMs: 1_000, answerMs: 1_000 })
    t.match(String(error), /ModelUnreachable: no end/)
    t.ok(events.length > 1)
    await until(() => server.abandoned === 1)
  })

  t.test(
    `${name}: a signal ends it with its reason, before, while waiting and in the middle`,
    async t => {
      const reason = new Error('The user left.')
      const early = await asking(t, { text: 'Never.' }, { signal: AbortSignal.abort(reason) })
      t.equal((await early.outcome()).error, reason)
      t.strictSame(early.server.requests, [])

      for (const when of ['before', 'after'] as const) {
        const leaving = new AbortController()
        const { server, request } = await asking(
          t,
          { text: 'One ', failure: { kind: 'hang', when } },
          { signal: leaving.signal }
        )
        const events: ChatEvent[] = []
        const running = (async () => {
          for await (const event of subject.model(limits).run(request)) events.push(event)
        })()
        await until(() => server.requests.length === 1 && (when === 'before' || events.length > 0))
        leaving.abort(reason)
        t.equal(await running.catch((error: unknown) => error), reason)
        await until(() => server.abandoned === 1)
      }
    }
  )

  t.test(`${name}: who stops reading closes the connection`, async t => {
    const { server, request } = await asking(t, {
      text: Array.from({ length: 200 }, () => 'more '),
      paceMs: 10
    })
    for await (const event of subject.model(limits).run(request)) if (event.t === 'text') break
    await until(() => server.abandoned === 1)
    t.equal(server.abandoned, 1)
  })
}
