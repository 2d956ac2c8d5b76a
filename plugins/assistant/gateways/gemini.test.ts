// What is Gemini's own way; what both gateways share is in chat-models.test.ts.
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { type Asked, geminiErrors, geminiServer, inTurn, reported } from 'stoa/testing/models'
import {
  type ChatMessage,
  type ChatRequest,
  ModelRefused,
  ModelUnreachable
} from '../language-models/chat-model.ts'
import { geminiModel } from './gemini.ts'

const model = geminiModel()

const request = (baseUrl: string): ChatRequest => ({
  model: 'gemini-3-flash',
  apiKey: 'gemini-key',
  baseUrl,
  system: '',
  messages: [{ role: 'user', text: 'Hello' }],
  tools: [
    {
      name: 'sales',
      description: 'Sales.',
      input: {
        $id: 'Sales',
        type: 'object',
        properties: { day: { type: 'string', format: 'date' } }
      }
    }
  ],
  maxOutputTokens: 100,
  signal: new AbortController().signal
})

/** Answers anything by this, as text/event-stream. */
async function fixedServer(answer: string, status = 200) {
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    response.writeHead(status, { 'content-type': 'text/event-stream' }).end(answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    asked: () => asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise(resolve => server.close(resolve))
  }
}

t.test('neither key, address nor kind of API is taken from the environment', async t => {
  // Ours would take the other key too: that it is not sent must not hang on its being wrong.
  const [ours, theirs] = [
    await geminiServer({ keys: ['gemini-key', 'of-the-environment'] }),
    await geminiServer({ keys: ['of-the-environment'] })
  ]
  t.teardown(() => Promise.all([ours.close(), theirs.close()]))
  const environment = {
    GEMINI_API_KEY: 'of-the-environment',
    GOOGLE_API_KEY: 'of-the-environment',
    GOOGLE_GEMINI_BASE_URL: theirs.url,
    GOOGLE_VERTEX_BASE_URL: theirs.url,
    GOOGLE_GENAI_USE_VERTEXAI: 'true',
    GOOGLE_GENAI_USE_ENTERPRISE: 'true',
    GOOGLE_CLOUD_PROJECT: 'a-project',
    GOOGLE_CLOUD_LOCATION: 'europe-west4'
  }
  const before = Object.fromEntries(Object.keys(environment).map(name => [name, process.env[name]]))
  t.teardown(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })
  Object.assign(process.env, environment)
  ours.script(inTurn({ text: 'Hello.' }))
  theirs.script(inTurn({ text: 'Paid by someone else.' }))

  t.match(await reported(model.run(request(ours.url))), {
    error: null,
    events: [{ t: 'text', text: 'Hello.' }]
  })
  t.strictSame(
    ours.requests.map(asked => asked.apiKey),
    ['gemini-key']
  )
  t.notMatch(JSON.stringify(ours.requests), /of-the-environment|a-project/)
  for (const without of [{ apiKey: '' }, { apiKey: undefined as unknown as string }]) {
    const { events, error } = await reported(model.run({ ...request(ours.url), ...without }))
    t.match(error, { name: 'ModelRefused', kind: 'invalid-key', status: null })
    t.strictSame(events, [])
  }
  t.ok(
    (await reported(model.run({ ...request(''), apiKey: 'of-the-environment' }))).error instanceof
      ModelUnreachable
  )
  t.equal(ours.requests.length, 1)
  t.strictSame(theirs.requests, [])
  t.strictSame(theirs.complaints, [])
})

t.test('a request is what Google documents, with the schema written for it', async t => {
  const server = await geminiServer()
  t.teardown(() => server.close())
  server.script(inTurn({ text: 'Hello.' }))
  await reported(model.run({ ...request(server.url), system: 'You help.' }))
  t.strictSame(server.complaints, [])
  const { body, headers } = server.requests[0] as Asked
  t.strictSame(body, {
    contents: [{ role: 'user', parts: [{ text: 'Hello' }] }],
    systemInstruction: { role: 'user', parts: [{ text: 'You help.' }] },
    tools: [
      {
        functionDeclarations: [
          {
            name: 'sales',
            description: 'Sales.',
            parametersJsonSchema: {
              type: 'object',
              properties: { day: { type: 'string', description: '(format: date)' } }
            }
          }
        ]
      }
    ],
    generationConfig: { maxOutputTokens: 100 }
  })
  t.equal(headers['x-goog-api-key'], 'gemini-key')
})

t.test(
  'thought signatures come back where they were, after three turns and out of a store',
  async t => {
    const server = await geminiServer()
    t.teardown(() => server.close())
    server.script(
      inTurn(
        { text: ['I ', 'look.'], calls: [{ name: 'sales' }, { name: 'sales', id: null }] },
        { calls: [{ name: 'sales' }] },
        { text: ['It is ', '12.'] },
        { text: 'Bye.' }
      )
    )
    const messages: ChatMessage[] = [{ role: 'user', text: 'Hello' }]
    for (let turn = 0; turn < 4; turn++) {
      const { events, error } = await reported(model.run({ ...request(server.url), messages }))
      t.equal(error, null)
      const calls = events.flatMap(event => (event.t === 'call' ? [event] : []))
      const end = events.at(-1)
      if (end?.t !== 'end') return t.fail('no end')
      const kept: ChatMessage = {
        role: 'assistant',
        text: '',
        calls: calls.map(({ id, name, args }) => ({ id, name, args })),
        raw: end.raw
      }
      messages.push(JSON.parse(JSON.stringify(kept)) as ChatMessage)
      messages.push(
        calls.length > 0
          ? {
              role: 'tool',
              results: calls.map(({ id, name }) => ({ callId: id, name, output: turn }))
            }
          : { role: 'user', text: 'And?' }
      )
    }
    t.strictSame(server.complaints, [])
    const last = JSON.stringify(server.requests[3]?.body)
    t.equal(last.match(/"thoughtSignature":"[^"]+"/g)?.length, 3)
    t.notMatch(last, /skip_thought_signature_validator/)
  }
)

t.test(
  'a turn of which only the words are left is marked as foreign, for the models that ask',
  async t => {
    for (const [named, marked] of [
      ['gemini-2.5-flash', 0],
      ['gemini-3-pro', 1],
      ['gemini-flash-latest', 1]
    ] as const) {
      const server = await geminiServer()
      t.teardown(() => server.close())
      server.script(inTurn({ text: 'Good.' }))
      const messages: ChatMessage[] = [
        { role: 'user', text: 'Hello' },
        {
          role: 'assistant',
          text: '',
          calls: [
            { id: 'a', name: 'sales', args: {} },
            { id: 'b', name: 'sales', args: {} }
          ]
        },
        {
          role: 'tool',
          results: [
            { callId: 'a', name: 'sales', output: 1 },
            { callId: 'b', name: 'sales', output: 2 }
          ]
        }
      ]
      t.equal(
        (await reported(model.run({ ...request(server.url), model: named, messages }))).error,
        null
      )
      t.strictSame(server.complaints, [])
      t.equal(
        JSON.stringify(server.requests[0]?.body).split('skip_thought_signature_validator').length -
          1,
        marked
      )
    }
  }
)

t.test(
  'a blocked question is refused; a model that says nothing ends as other; both cost',
  async t => {
    const server = await geminiServer()
    t.teardown(() => server.close())
    server.script(inTurn({ failure: { kind: 'blocked' } }, { failure: { kind: 'empty' } }))
    const blocked = await reported(model.run(request(server.url)))
    t.match(blocked.events, [{ t: 'usage', input: 10, output: 0 }])
    t.match(blocked.error, { kind: 'blocked', status: null, message: /PROHIBITED_CONTENT/ })
    t.ok(blocked.error instanceof ModelRefused)
    t.strictSame(await reported(model.run(request(server.url))), {
      events: [
        { t: 'usage', input: 10, output: 0, cached: 0 },
        { t: 'end', reason: 'other', raw: null }
      ],
      error: null
    })
  }
)

t.test('what was used before the connection was lost is told', async t => {
  const server = await geminiServer()
  t.teardown(() => server.close())
  server.script(
    inTurn({
      text: ['a', 'b', 'c'],
      usage: { input: 30, output: 9, thinking: 100 },
      failure: { kind: 'drop', when: 'after' }
    })
  )
  const { events, error } = await reported(model.run(request(server.url)))
  t.ok(error instanceof ModelUnreachable)
  t.strictSame(events.at(-1), { t: 'usage', input: 30, output: 103, cached: 0 })
})

t.test('an error that says its JSON within its JSON', async t => {
  const server = await fixedServer(JSON.stringify(geminiErrors.zeroQuota(3).body), 429)
  t.teardown(() => server.close())
  const { error } = await reported(model.run(request(server.url)))
  t.match(error, {
    kind: 'quota-exhausted',
    status: 429,
    retryAfterMs: 3000,
    message: /^You exceeded your current quota/
  })
})

t.test('an answer that wants to be continued is not, behind our back', async t => {
  const server = await fixedServer(
    'data: {"candidates":[{"content":{"parts":[{"text":"Half"}],"role":"model"},"finishReason":"CONTINUATION","continuationToken":"more"}]}\r\n\r\n'
  )
  t.teardown(() => server.close())
  const { events, error } = await reported(model.run(request(server.url)))
  t.equal(error, null)
  t.match(events, [
    { t: 'text', text: 'Half' },
    { t: 'end', reason: 'other' }
  ])
  t.equal(server.asked(), 1)
})

t.test('answers no one should give end in a defined way', async t => {
  const answers = [
    'data: {"candidates":[{"content":{"parts":[null],"role":"model"}}]}\r\n\r\n',
    'data: {"candidates":[{"content":{"parts":[{"text":5}]},"finishReason":"STOP"}]}\r\n\r\n',
    'data: {"candidates":"none"}\r\n\r\n',
    'data: []\r\n\r\n',
    'data: null\r\n\r\n',
    'data: {"candidates\r\n\r\n',
    '<html>Proxy</html>',
    '',
    'data: {"error":"no"}\r\n\r\n',
    'data: {"candidates":[{"content":{"parts":[{"functionCall":{}}]},"finishReason":"STOP"}]}\r\n\r\n'
  ]
  for (const answer of answers) {
    const server = await fixedServer(answer)
    const { events, error } = await reported(model.run(request(server.url)))
    t.ok(
      error instanceof ModelUnreachable || events.at(-1)?.t === 'end',
      `${answer} → ${String(error)} ${JSON.stringify(events)}`
    )
    await server.close()
  }
})
