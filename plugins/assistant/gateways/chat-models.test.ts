// What both gateways make of a conversation, each against a server that speaks its provider's wire
// format.
import t from 'tap'
import { geminiServer, groqServer, inTurn, reported, type Turn } from 'stoa/testing/models'
import type {
  ChatEvent,
  ChatMessage,
  ChatRequest,
  ToolSpec
} from '../language-models/chat-model.ts'
import { geminiModel } from './gemini.ts'
import { groqModel } from './groq.ts'

const findProducts: ToolSpec = {
  name: 'catalog_find-products',
  description: 'Products by name.',
  input: {
    type: 'object',
    $id: 'Find',
    additionalProperties: false,
    required: ['search'],
    properties: { search: { type: 'string', minLength: 1 } }
  }
}
const sales: ToolSpec = {
  name: 'reporting_sales',
  description: 'Sales of a day.',
  input: { type: 'object', properties: { day: { type: 'string', format: 'date' } } }
}

const subjects = [
  { model: geminiModel(), server: geminiServer, apiKey: 'gemini-key' },
  { model: groqModel(), server: groqServer, apiKey: 'groq-key' }
]

for (const subject of subjects) {
  const { name } = subject.model

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
      tools: [findProducts, sales],
      maxOutputTokens: 500,
      signal: new AbortController().signal,
      ...change
    }
    const outcome = async (change: Partial<ChatRequest> = {}) =>
      reported(subject.model.run({ ...request, ...change }))
    return { server, request, outcome }
  }

  t.test(`${name}: text is streamed and ends with what it cost`, async t => {
    const { server, outcome } = await asking(
      t,
      {
        text: ['We sold ', '12 caf\u00e9s 😀', '\u0000.'],
        usage: { input: 40, output: 7, thinking: 30, cached: 16 }
      },
      { temperature: 0.5 }
    )
    const { events, error } = await outcome()
    t.equal(error, null)
    t.strictSame(events.slice(0, -1), [
      { t: 'text', text: 'We sold ' },
      { t: 'text', text: '12 cafés 😀' },
      { t: 'text', text: '.' },
      { t: 'usage', input: 40, output: 37, cached: 16 }
    ])
    const end = events.at(-1)
    if (end?.t !== 'end') return t.fail('no end')
    t.equal(end.reason, 'stop')
    t.equal(end.raw?.provider, name)
    t.strictSame(JSON.parse(JSON.stringify(events)), events, 'plain JSON')
    t.notMatch(JSON.stringify(events), /\\u0000/)
    t.match(server.requests, [
      {
        model: 'gemini-3-flash',
        apiKey: subject.apiKey,
        system: 'You help.',
        said: 'How much?',
        maxOutputTokens: 500,
        temperature: 0.5,
        tools: [{ name: findProducts.name }, { name: sales.name }]
      }
    ])
    t.strictSame(server.complaints, [])
  })

  t.test(
    `${name}: calls side by side are told whole, answered together, and the turn goes back unchanged`,
    async t => {
      const calls = [
        {
          name: findProducts.name,
          args: JSON.parse('{"search":"a\\"b\\n","__proto__":{"admin":true}}') as unknown,
          id: 'one'
        },
        { name: sales.name, args: { day: '2026-01-31' }, id: 'two' },
        { name: sales.name, args: '' }
      ]
      const { server, request, outcome } = await asking(t, [
        { text: 'Let me look.', calls: calls.slice(0, 2) },
        { text: 'It is 12.' }
      ])
      const first = await outcome()
      t.equal(first.error, null)
      t.match(first.events, [
        { t: 'text', text: 'Let me look.' },
        { t: 'call', id: 'one', name: findProducts.name, args: { search: 'a"b\n' } },
        { t: 'call', id: 'two', name: sales.name, args: { day: '2026-01-31' } },
        { t: 'usage' },
        { t: 'end', reason: 'tool', raw: { provider: name } }
      ])
      const stored = JSON.parse(JSON.stringify(messageOf(first.events))) as ChatMessage
      const second = await outcome({
        messages: [
          ...request.messages,
          stored,
          {
            role: 'tool',
            results: [
              { callId: 'two', name: sales.name, output: { total: 12 } },
              { callId: 'one', name: findProducts.name, output: ['x', null] }
            ]
          }
        ]
      })
      t.strictSame(server.complaints, [])
      t.match(second.events, [
        { t: 'text', text: 'It is 12.' },
        { t: 'usage' },
        { t: 'end', reason: 'stop' }
      ])
      t.strictSame(
        [...(server.requests[1]?.results ?? [])].sort((a, b) => (a.id! < b.id! ? -1 : 1)),
        [
          { id: 'one', name: findProducts.name, output: ['x', null] },
          { id: 'two', name: sales.name, output: { total: 12 } }
        ]
      )
      t.strictSame(second.error, null)
    }
  )

  t.test(
    `${name}: a call without an id of its own gets one, and is answered as it was asked`,
    async t => {
      const { server, request, outcome } = await asking(t, [
        { calls: [{ name: sales.name, id: null }] },
        { text: 'Good.' }
      ])
      const { events } = await outcome()
      const call = events[0]
      if (call?.t !== 'call') return t.fail('no call')
      t.match(call.id, /^.{8,}$/)
      t.strictSame(call.args, {})
      const next = await outcome({
        messages: [
          ...request.messages,
          messageOf(events),
          { role: 'tool', results: [{ callId: call.id, name: call.name, output: undefined }] }
        ]
      })
      t.equal(next.error, null)
      t.strictSame(server.complaints, [])
      t.equal(server.requests[1]?.results[0]?.output, null)
    }
  )

  t.test(`${name}: a turn of the other provider is told again in this one's words`, async t => {
    for (const model of ['gemini-2.5-flash', 'gemini-3-pro']) {
      const { server, request, outcome } = await asking(t, { text: 'Good.' })
      const other = name === 'gemini' ? 'groq' : 'gemini'
      const { error } = await outcome({
        model,
        messages: [
          ...request.messages,
          {
            role: 'assistant',
            text: 'I look.',
            calls: [
              { id: 'c1', name: sales.name, args: { day: 'x' } },
              { id: 'c2', name: sales.name, args: {} }
            ],
            raw: { provider: other, content: { secret: 'of the other' } }
          },
          {
            role: 'tool',
            results: [
              { callId: 'c1', name: sales.name, output: 1 },
              { callId: 'c2', name: sales.name, output: 2 }
            ]
          },
          { role: 'assistant', text: '', calls: [], raw: null },
          { role: 'user', text: 'And?' }
        ]
      })
      t.equal(error, null)
      t.strictSame(server.complaints, [])
      t.equal(server.requests[0]?.said, 'And?')
      t.notMatch(JSON.stringify(server.requests[0]?.body), /of the other/)
      t.match(JSON.stringify(server.requests[0]?.body), /I look\./)
    }
  })

  t.test(`${name}: without tools, system or temperature none is sent`, async t => {
    const { server, outcome } = await asking(t, { text: 'Good.' }, { tools: [], system: '' })
    t.equal((await outcome()).error, null)
    t.strictSame(server.complaints, [])
    t.match(server.requests[0], { tools: [], system: '', temperature: undefined })
    t.notOk('tools' in (server.requests[0]?.body ?? {}))
  })

  t.test(
    `${name}: calls that cannot be run are broken calls, and the model may try again`,
    async t => {
      const broken: Array<[string, unknown, string]> = [
        [sales.name, name === 'gemini' ? 'day: today' : '{"day": "2026-01', sales.name],
        [sales.name, ['2026-01-31'], sales.name],
        ['delete everything!', { now: true }, 'delete_everything_'],
        ['', {}, 'unreadable']
      ]
      for (const [called, args, safe] of broken) {
        const { server, request, outcome } = await asking(t, [
          {
            calls: [
              { name: sales.name, id: 'good' },
              { name: called, args, id: 'bad' }
            ]
          },
          { text: 'Sorry.' }
        ])
        const { events, error } = await outcome()
        t.equal(error, null)
        t.match(events, [
          { t: 'call', id: 'good' },
          { t: 'broken-call', id: 'bad', name: safe },
          { t: 'usage' },
          { t: 'end', reason: 'tool', raw: null }
        ])
        const end = await outcome({
          messages: [
            ...request.messages,
            messageOf(events),
            {
              role: 'tool',
              results: [
                { callId: 'good', name: sales.name, output: 1 },
                { callId: 'bad', name: safe, output: { error: 'no such arguments' } }
              ]
            }
          ]
        })
        t.strictSame(server.complaints, [])
        t.match(end.events, [
          { t: 'text', text: 'Sorry.' },
          { t: 'usage' },
          { t: 'end', reason: 'stop' }
        ])
      }
    }
  )

  t.test(`${name}: a call the provider itself found broken is a broken call`, async t => {
    const { server, request, outcome } = await asking(t, [
      { text: 'Hm.', failure: { kind: 'broken-call', text: '<function=reporting_sales{"day":>' } },
      { text: 'Sorry.' }
    ])
    const { events, error } = await outcome()
    t.equal(error, null)
    t.match(
      events.filter(event => event.t !== 'usage'),
      [
        { t: 'text', text: 'Hm.' },
        { t: 'broken-call', name: /^[a-zA-Z0-9_-]+$/, id: /./ },
        { t: 'end', reason: 'tool', raw: null }
      ]
    )
    const call = events.find(event => event.t === 'broken-call')
    const again = await outcome({
      messages: [
        ...request.messages,
        messageOf(events),
        {
          role: 'tool',
          results: [{ callId: call!.id, name: call!.name, output: { error: 'unreadable' } }]
        }
      ]
    })
    t.equal(again.error, null)
    t.strictSame(server.complaints, [])
  })

  t.test(`${name}: why an answer ends`, async t => {
    const ends: Array<[Turn, string]> = [
      [{ text: 'Half', reason: 'length' }, 'length'],
      [{ calls: [{ name: sales.name }], reason: 'length' }, 'length'],
      [{ text: 'Bad wo', reason: 'safety' }, 'safety'],
      [{ text: [] }, 'other']
    ]
    for (const [turn, reason] of ends) {
      const { outcome } = await asking(t, turn)
      t.match(await outcome(), { error: null, events: { length: Number } })
      t.equal((await outcome()).events.at(-1)?.t, 'end')
      t.match((await outcome()).events.at(-1), { reason })
    }
  })
}

/** As the port says an answer is kept. */
function messageOf(events: ChatEvent[]): ChatMessage {
  const text = events.map(event => (event.t === 'text' ? event.text : '')).join('')
  const calls = events.flatMap(event =>
    event.t === 'call'
      ? [{ id: event.id, name: event.name, args: event.args }]
      : event.t === 'broken-call'
        ? [{ id: event.id, name: event.name, args: {} }]
        : []
  )
  const end = events.at(-1)
  return { role: 'assistant', text, calls, raw: end?.t === 'end' ? end.raw : null }
}
