// Calls that come as text or under a name with trimmings, as models write them that their provider
// did not understand.
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

const SALES = 'reporting__sales-report'
const sales: ToolSpec = {
  name: SALES,
  description: 'Sales.',
  input: { type: 'object', properties: { groupBy: { type: 'string' } } }
}
const ARGS = { groupBy: 'none' }
const JSON_ARGS = JSON.stringify(ARGS)
const textOf = (events: ChatEvent[]): string =>
  events.map(event => (event.t === 'text' ? event.text : '')).join('')

const CALLS = [
  `\`\`\`tool_code\nprint(default_api.${SALES}(groupBy='none'))\n\`\`\``,
  `<function=${SALES}>${JSON_ARGS}</function>`,
  `<tool_call>{"name":"${SALES}","arguments":${JSON_ARGS}}</tool_call>`,
  `<tool_call>\n${SALES}\n<arg_key>groupBy</arg_key>\n<arg_value>none</arg_value>\n</tool_call>`,
  `[TOOL_CALLS][{"name":"${SALES}","arguments":${JSON_ARGS}}]`,
  `<|python_tag|>{"name":"${SALES}","parameters":${JSON_ARGS}}`,
  `<|channel|>commentary to=functions.${SALES} <|constrain|>json<|message|>${JSON_ARGS}`,
  `{"name": "${SALES}", "parameters": ${JSON_ARGS}}`,
  `[{"name": "functions.${SALES}", "arguments": ${JSON_ARGS}}]`,
  `\`\`\`json\n{"name": "${SALES}", "arguments": ${JSON_ARGS}}\n\`\`\``,
  `print(default_api.${SALES}(groupBy='none'))`,
  `${SALES}(groupBy='none')`
]
const ANSWERS = [
  'We sold 3 < 5 pieces, see `x` and ```code```.',
  '{"total": 12}',
  '[1, 2]',
  '```json\n{"name": "Tea", "priceMinor": 500}\n```',
  `I used ${SALES} (of today).`,
  '<b>12</b>',
  '<',
  'reporting',
  'print(12)',
  '  12.',
  '```'
]

for (const subject of [
  { model: geminiModel(), server: geminiServer, apiKey: 'gemini-key' },
  { model: groqModel(), server: groqServer, apiKey: 'groq-key' }
]) {
  const { name } = subject.model
  const asking = async (
    t: { teardown: (end: () => Promise<void>) => void },
    turns: Turn[],
    change: Partial<ChatRequest> = {}
  ) => {
    const server = await subject.server()
    t.teardown(() => server.close())
    server.script(inTurn(...turns))
    const request: ChatRequest = {
      model: 'gemini-3-flash',
      apiKey: subject.apiKey,
      baseUrl: server.url,
      system: '',
      messages: [{ role: 'user', text: 'How much?' }],
      tools: [sales],
      maxOutputTokens: 500,
      signal: new AbortController().signal,
      ...change
    }
    return {
      server,
      request,
      outcome: async (more: Partial<ChatRequest> = {}) =>
        reported(subject.model.run({ ...request, ...more }))
    }
  }

  t.test(
    `${name}: a call that comes as text is a broken call, however it is cut, and no one is shown it`,
    async t => {
      for (const call of CALLS) {
        for (const text of [[call], [...call], call.match(/[^]{1,7}/g) ?? []]) {
          const { outcome } = await asking(t, [{ text }])
          const { events, error } = await outcome()
          t.equal(error, null)
          t.match(
            events.filter(event => event.t !== 'usage'),
            [
              { t: 'broken-call', name: SALES, text: call },
              { t: 'end', reason: 'tool', raw: null }
            ],
            call
          )
          t.equal(textOf(events), '', call)
        }
      }
    }
  )

  t.test(`${name}: what was said before the call is told, and the model may try again`, async t => {
    const { server, request, outcome } = await asking(t, [
      { text: ['Let me look. ', CALLS[1] as string] },
      { text: 'It is 12.' }
    ])
    const { events } = await outcome()
    t.match(
      events.filter(event => event.t !== 'usage'),
      [
        { t: 'text', text: 'Let me look. ' },
        { t: 'broken-call', name: SALES },
        { t: 'end', reason: 'tool', raw: null }
      ]
    )
    const broken = events.find(event => event.t === 'broken-call')
    const stored: ChatMessage = {
      role: 'assistant',
      text: textOf(events),
      calls: [{ id: broken?.id ?? '', name: SALES, args: {} }],
      raw: null
    }
    const again = await outcome({
      messages: [
        ...request.messages,
        stored,
        {
          role: 'tool',
          results: [{ callId: broken?.id ?? '', name: SALES, output: { error: 'broken' } }]
        }
      ]
    })
    t.equal(textOf(again.events), 'It is 12.')
    t.strictSame(server.complaints, [])
  })

  t.test(`${name}: an answer that looks a little like one is told whole`, async t => {
    for (const answer of ANSWERS) {
      for (const text of [[answer], [...answer]]) {
        const { events, error } = await (await asking(t, [{ text }])).outcome()
        t.equal(error, null)
        t.equal(textOf(events), answer)
        t.match(events.at(-1), { t: 'end', reason: 'stop', raw: { provider: name } })
      }
    }
    const { events } = await (
      await asking(t, [{ text: CALLS[1] as string }], { tools: [] })
    ).outcome()
    t.equal(textOf(events), CALLS[1], 'where there is nothing to call, nothing is a call')
  })

  t.test(
    `${name}: a call under a name with trimmings is read, and goes back under its plain name`,
    async t => {
      for (const written of [
        `${SALES}<|channel|>commentary`,
        `assistant<|channel|>${SALES}`,
        `functions.${SALES}`,
        `default_api.${SALES}`,
        `default_api:${SALES}`,
        'reporting.sales-report',
        'reporting__sales_report'
      ]) {
        const { server, request, outcome } = await asking(t, [
          { calls: [{ name: written, args: ARGS, id: 'one' }] },
          { text: 'It is 12.' }
        ])
        const { events } = await outcome()
        t.match(
          events,
          [
            { t: 'call', id: 'one', name: SALES, args: ARGS },
            { t: 'usage' },
            { t: 'end', reason: 'tool', raw: name === 'groq' ? { provider: name } : null }
          ],
          written
        )
        const end = events.at(-1)
        const stored: ChatMessage = {
          role: 'assistant',
          text: '',
          calls: [{ id: 'one', name: SALES, args: ARGS }],
          raw: end?.t === 'end' ? end.raw : null
        }
        const again = await outcome({
          messages: [
            ...request.messages,
            stored,
            { role: 'tool', results: [{ callId: 'one', name: SALES, output: 12 }] }
          ]
        })
        t.equal(textOf(again.events), 'It is 12.')
        t.strictSame(server.complaints, [])
        t.notMatch(
          JSON.stringify(server.requests[1]?.body),
          /<\||functions\.|default_api|sales_report/
        )
      }
    }
  )
}

t.test('groq: a call it refused for its name alone is read', async t => {
  const server = await groqServer()
  t.teardown(() => server.close())
  const model = groqModel()
  const refused = (
    text: string,
    message = `tool call validation failed: attempted to call tool '${SALES}<|channel|>commentary' which was not in request.tools`
  ) => ({
    failure: {
      kind: 'refuse' as const,
      status: 400,
      body: {
        error: {
          message,
          type: 'invalid_request_error',
          code: 'tool_use_failed',
          failed_generation: text
        }
      }
    }
  })
  const outcome = async (turn: Turn) => {
    server.script(inTurn(turn))
    return reported(
      model.run({
        model: 'openai/gpt-oss-120b',
        apiKey: 'groq-key',
        baseUrl: server.url,
        system: '',
        messages: [{ role: 'user', text: 'How much?' }],
        tools: [sales],
        maxOutputTokens: 500,
        signal: new AbortController().signal
      })
    )
  }
  t.match(
    (await outcome(refused(`{"name": "${SALES}<|channel|>commentary", "arguments": ${JSON_ARGS}}`)))
      .events,
    [
      { t: 'call', name: SALES, args: ARGS },
      { t: 'end', reason: 'tool', raw: null }
    ]
  )
  t.match(
    (await outcome(refused(`{"name": "${SALES}<|channel|>commentary", "arguments": `))).events,
    [
      { t: 'broken-call', name: SALES },
      { t: 'end', reason: 'tool', raw: null }
    ]
  )
  t.match(
    (await outcome(refused('{"name": "nothing", "arguments": {}}', 'Failed to call a function.')))
      .events,
    [
      { t: 'broken-call', name: 'nothing' },
      { t: 'end', reason: 'tool', raw: null }
    ]
  )
})
