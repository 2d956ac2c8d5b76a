// What is Groq's own way; what both gateways share is in chat-models.test.ts.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { type Asked, groqServer, inTurn, reported } from 'stoa/testing/models'
import { type ChatRequest, ModelUnreachable } from '../language-models/chat-model.ts'
import { groqModel } from './groq.ts'

const model = groqModel()

const request = (baseUrl: string): ChatRequest => ({
  model: 'openai/gpt-oss-120b',
  apiKey: 'groq-key',
  baseUrl,
  system: '',
  messages: [{ role: 'user', text: 'Hello' }],
  tools: [
    {
      name: 'sales',
      description: 'Sales.',
      input: { type: 'object', properties: { day: { type: 'string', format: 'date' } } }
    }
  ],
  maxOutputTokens: 100,
  signal: new AbortController().signal
})

async function fixedServer(answer: string, status = 200, type = 'text/event-stream') {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise(resolve => server.close(resolve))
  }
}

t.test('neither key nor address is taken from the environment, and nothing is printed', async t => {
  // Ours would take the other key too: that it is not sent must not hang on its being wrong.
  const [ours, theirs] = [
    await groqServer({ keys: ['groq-key', 'of-the-environment'] }),
    await groqServer({ keys: ['of-the-environment'] })
  ]
  t.teardown(() => Promise.all([ours.close(), theirs.close()]))
  const environment = {
    GROQ_API_KEY: 'of-the-environment',
    GROQ_BASE_URL: theirs.url,
    GROQ_LOG: 'debug',
    GROQ_CUSTOM_HEADERS:
      'authorization: Bearer of-the-environment\nAuthorization: Bearer of-the-environment'
  }
  const before = Object.fromEntries(Object.keys(environment).map(name => [name, process.env[name]]))
  t.teardown(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })
  Object.assign(process.env, environment)
  const printed: unknown[] = []
  const { console: printer } = globalThis
  for (const method of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    const print = printer[method]
    printer[method] = (...words: unknown[]) => {
      printed.push(words)
    }
    t.teardown(() => {
      printer[method] = print
    })
  }
  ours.script(inTurn({ text: 'Hello.' }))
  theirs.script(inTurn({ text: 'Paid by someone else.' }))

  t.match(await reported(model.run(request(ours.url))), {
    error: null,
    events: [{ t: 'text', text: 'Hello.' }]
  })
  t.strictSame(
    ours.requests.map(asked => asked.apiKey),
    ['groq-key']
  )
  t.notMatch(JSON.stringify(ours.requests), /of-the-environment/)
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
  t.strictSame(printed, [])
})

t.test('a request is what Groq documents, with the schema written for it', async t => {
  const server = await groqServer()
  t.teardown(() => server.close())
  server.script(inTurn({ text: 'Hello.' }))
  await reported(model.run({ ...request(server.url), system: 'You help.' }))
  t.strictSame(server.complaints, [])
  t.strictSame((server.requests[0] as Asked).body, {
    model: 'openai/gpt-oss-120b',
    messages: [
      { role: 'system', content: 'You help.' },
      { role: 'user', content: 'Hello' }
    ],
    stream: true,
    max_completion_tokens: 100,
    tools: [
      {
        type: 'function',
        function: {
          name: 'sales',
          description: 'Sales.',
          parameters: {
            type: 'object',
            properties: { day: { type: 'string', description: '(format: date)' } }
          }
        }
      }
    ]
  })
})

t.test('no choice at all is a broken answer', async t => {
  const server = await groqServer()
  t.teardown(() => server.close())
  server.script(inTurn({ failure: { kind: 'empty' } }))
  const { events, error } = await reported(model.run(request(server.url)))
  t.strictSame(events, [])
  t.ok(error instanceof ModelUnreachable)
})

t.test('a call Groq refused, said in place of a stream, names its tool where it can', async t => {
  const refusals: Array<[object, string, string]> = [
    [
      {
        message:
          "tool call validation failed: attempted to call tool 'sale s' which was not in request.tools",
        failed_generation: '{"name": "x"}'
      },
      'sale_s',
      '{"name": "x"}'
    ],
    [
      {
        message: 'Failed to call a function.',
        failed_generation: '<function=sales{"day": }</function>'
      },
      'sales',
      '<function=sales{"day": }</function>'
    ],
    [
      {
        message: 'Failed to call a function.',
        failed_generation: '[{"name": "sales", "arguments": {'
      },
      'sales',
      '[{"name": "sales", "arguments": {'
    ],
    [{ message: 'Failed to call a function.', failed_generation: '' }, 'unreadable', ''],
    [{}, 'unreadable', '']
  ]
  for (const [error, name, text] of refusals) {
    const server = await fixedServer(
      JSON.stringify({
        error: { type: 'invalid_request_error', code: 'tool_use_failed', ...error }
      }),
      400,
      'application/json'
    )
    const outcome = await reported(model.run(request(server.url)))
    t.match(outcome, {
      error: null,
      events: [
        { t: 'broken-call', name, text },
        { t: 'end', reason: 'tool', raw: null }
      ]
    })
    t.equal(outcome.events.length, 2)
    await server.close()
  }
})

t.test('usage counts wherever Groq puts it, and a reason to stop early is an error', async t => {
  const chunk = (rest: object) =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: 'Hi' }, finish_reason: 'stop' }], ...rest })}\n\ndata: [DONE]\n\n`
  const usage = { prompt_tokens: 7, completion_tokens: 2, prompt_tokens_details: null }
  for (const rest of [{ usage }, { x_groq: { usage } }]) {
    const server = await fixedServer(chunk(rest))
    t.match((await reported(model.run(request(server.url)))).events[1], {
      t: 'usage',
      input: 7,
      output: 2,
      cached: 0
    })
    await server.close()
  }
  const stopped = await fixedServer(chunk({ x_groq: { error: 'over_capacity' } }))
  t.teardown(() => stopped.close())
  t.match((await reported(model.run(request(stopped.url)))).error, {
    name: 'ModelUnreachable',
    message: /over_capacity/
  })
})

t.test('answers no one should give end in a defined way', async t => {
  const answers = [
    'data: {"choices":[null]}\n\n',
    'data: {"choices":[{"delta":{"content":5},"finish_reason":"stop"}]}\n\n',
    'data: []\n\n',
    'data: null\n\n',
    'data: {"choi\n\n',
    '<html>Proxy</html>',
    '',
    'data: {"error":"no"}\n\n',
    'data: {"error":{}}\n\n',
    'data: {"choices":[{"delta":{"tool_calls":[{}]},"finish_reason":"tool_calls"}]}\n\n'
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
