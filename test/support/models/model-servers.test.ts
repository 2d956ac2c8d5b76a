// The servers must refuse what the vendors refuse, else the gateways' tests prove nothing.
import t from 'tap'
import { geminiServer } from './gemini-server.ts'
import { groqServer } from './groq-server.ts'
import { inTurn } from './turn.ts'

type Body = Record<string, unknown>

const post = async (url: string, body: unknown, headers: Record<string, string>) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body)
  })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text()
  }
}

const dataOf = (text: string) =>
  text
    .split(/\r?\n\r?\n/)
    .filter(line => line.startsWith('data: {'))
    .map(line => JSON.parse(line.slice(6)) as Body)

t.test('gemini', async t => {
  const server = await geminiServer({ models: ['gemini-3-flash'] })
  t.teardown(() => server.close())
  server.script(
    inTurn({
      text: 'Hi.',
      calls: [
        { name: 'sales', id: 'a' },
        { name: 'sales', id: 'b' }
      ]
    })
  )
  const ask = (
    body: unknown,
    path = 'gemini-3-flash:streamGenerateContent?alt=sse',
    headers: Record<string, string> = { 'x-goog-api-key': 'gemini-key' }
  ) => post(`${server.url}/v1beta/models/${path}`, body, headers)
  const hello = { role: 'user', parts: [{ text: 'Hello' }] }
  const generationConfig = { maxOutputTokens: 10 }
  const good: Body = { contents: [hello], generationConfig }

  const streamed = await ask(good)
  t.match(streamed, { status: 200, type: 'text/event-stream' })
  const parts = dataOf(streamed.text).flatMap(
    chunk => (chunk.candidates as Array<{ content: { parts: Body[] } }>)[0]?.content.parts ?? []
  )
  t.match(dataOf(streamed.text).at(-1), {
    candidates: [{ finishReason: 'STOP' }],
    usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 15 }
  })
  t.match(parts, [
    { text: 'Hi.' },
    { functionCall: { id: 'a' }, thoughtSignature: /./ },
    { functionCall: { id: 'b' } }
  ])
  const whole = JSON.parse((await ask(good, 'gemini-3-flash:generateContent')).text) as Body
  t.match(whole, {
    candidates: [
      {
        content: {
          role: 'model',
          parts: [{ text: 'Hi.' }, { functionCall: { id: 'a' } }, { functionCall: { id: 'b' } }]
        },
        finishReason: 'STOP'
      }
    ]
  })

  const said = { role: 'model', parts }
  const answer = (...ids: string[]) => ({
    role: 'user',
    parts: ids.map(id => ({ functionResponse: { id, name: 'sales', response: { output: 1 } } }))
  })
  t.equal((await ask({ contents: [hello, said, answer('b', 'a')], generationConfig })).status, 200)

  t.match(await ask(good, undefined, {}), { status: 403 })
  t.match(await ask(good, undefined, { 'x-goog-api-key': 'other' }), {
    status: 400,
    text: /API_KEY_INVALID/
  })
  t.match(await ask(good, 'gemini-9:streamGenerateContent?alt=sse'), { status: 404 })
  t.match(await ask(good, 'gemini-3-flash:countTokens'), { status: 404 })
  t.strictSame(server.complaints, [], 'keys and models are no complaint')

  const declared = (input: unknown, name = 'sales') => ({
    ...good,
    tools: [
      { functionDeclarations: [{ name, description: 'Sales.', parametersJsonSchema: input }] }
    ]
  })
  const changed = {
    role: 'model',
    parts: parts.map(part => ('text' in part ? { text: 'Ho.' } : part))
  }
  const unsigned = { role: 'model', parts: parts.map(({ thoughtSignature, ...part }) => part) }
  const wrong: Array<[unknown, RegExp]> = [
    ['no json', /Invalid JSON/],
    [{ ...good, stream: true }, /Unknown name \\"stream/],
    [{ contents: [], generationConfig }, /contents/],
    [{ contents: [said], generationConfig }, /start with a user turn/],
    [{ contents: [hello, said], generationConfig }, /end with a user turn/],
    [{ contents: [hello, said, hello], generationConfig }, /number of function response parts/],
    [
      { contents: [hello, said, answer('a')], generationConfig },
      /number of function response parts/
    ],
    [{ contents: [hello, said, answer('a', 'c')], generationConfig }, /id b/],
    [{ contents: [hello, answer('a')], generationConfig }, /immediately after a function call/],
    [
      { contents: [hello, changed, answer('a', 'b')], generationConfig },
      /not the one the model wrote/
    ],
    [
      { contents: [hello, unsigned, answer('a', 'b')], generationConfig },
      /missing a thought_signature/
    ],
    [{ contents: [{ role: 'user', parts: [] }], generationConfig }, /at least one parts/],
    [{ contents: [{ role: 'system', parts: [{ text: 'x' }] }], generationConfig }, /valid role/],
    [{ contents: [hello] }, /max_output_tokens/],
    [declared({ type: 'object', $id: 'x' }), /\$id/],
    [declared({ type: 'object', properties: { a: { const: 1 } } }), /const/],
    [
      declared({ type: 'object', properties: { a: { type: 'string', format: 'uuid' } } }),
      /formats/
    ],
    [declared({ type: 'string' }), /takes no object/],
    [declared({ type: 'object', required: ['b'] }), /Invalid properties/],
    [declared({ type: 'object', properties: { a: { type: 'string', enum: [1] } } }), /enum/],
    [declared({ type: 'object' }, 'pos.post-sale'), /function name/]
  ]
  for (const [body, why] of wrong) t.match(await ask(body), { status: 400, text: why })
  t.equal(server.complaints.length, wrong.length)
  t.equal(server.requests.length, 3, 'what was let through')
})

t.test('groq', async t => {
  const server = await groqServer({ models: ['llama'] })
  t.teardown(() => server.close())
  server.script(inTurn({ text: 'Hi.', calls: [{ name: 'sales', args: { day: 1 }, id: 'a' }] }))
  const ask = (
    body: unknown,
    path = '/openai/v1/chat/completions',
    headers: Record<string, string> = { authorization: 'Bearer groq-key' }
  ) => post(`${server.url}${path}`, body, headers)
  const hello = { role: 'user', content: 'Hello' }
  const tools = [
    {
      type: 'function',
      function: {
        name: 'sales',
        description: 'Sales.',
        parameters: { type: 'object', properties: {} }
      }
    }
  ]
  const good: Body = {
    model: 'llama',
    messages: [hello],
    stream: true,
    max_completion_tokens: 10,
    tools
  }

  const streamed = await ask(good)
  t.match(streamed, { status: 200, type: 'text/event-stream', text: /data: \[DONE\]\n\n$/ })
  const chunks = dataOf(streamed.text)
  const pieces = chunks.flatMap(
    chunk =>
      (
        chunk.choices as Array<{
          delta: { tool_calls?: Array<{ function: { arguments: string } }> }
        }>
      )[0]?.delta.tool_calls ?? []
  )
  t.match(pieces[0], { index: 0, id: 'a', type: 'function', function: { name: 'sales' } })
  t.equal(pieces.map(piece => piece.function.arguments).join(''), '{"day":1}')
  t.match(chunks.at(-1), {
    choices: [{ delta: {}, finish_reason: 'tool_calls' }],
    x_groq: { usage: { prompt_tokens: 10, completion_tokens: 5 } }
  })

  const call = (args: string, id = 'a', name = 'sales') => ({
    role: 'assistant',
    content: null,
    tool_calls: [{ id, type: 'function', function: { name, arguments: args } }]
  })
  const answer = { role: 'tool', tool_call_id: 'a', content: '1' }
  t.equal(
    (await ask({ ...good, messages: [hello, call('{ "day": 1 }'), answer, hello] })).status,
    200
  )

  t.match(await ask(good, undefined, {}), { status: 401, text: /invalid_api_key/ })
  t.match(await ask(good, undefined, { authorization: 'Bearer other' }), { status: 401 })
  t.match(await ask({ ...good, model: 'gpt' }), { status: 404, text: /model_not_found/ })
  t.match(await ask(good, '/v1/chat/completions'), { status: 404 })
  t.strictSame(server.complaints, [])

  const wrong: Array<[unknown, RegExp]> = [
    ['no json', /invalid JSON/],
    [{ ...good, contents: [] }, /contents/],
    [{ ...good, messages: [] }, /minimum number/],
    [{ ...good, stream: false }, /only streams/],
    [{ ...good, max_completion_tokens: 0 }, /max_completion_tokens/],
    [{ ...good, tools: [] }, /minimum number/],
    [{ ...good, messages: [hello, answer] }, /no call of the message before/],
    [{ ...good, messages: [hello, call('{"day":1}'), hello] }, /followed by tool messages/],
    [{ ...good, messages: [hello, call('{"day":1}')] }, /followed by tool messages/],
    [
      { ...good, messages: [hello, call('{"day":1}'), { ...answer, tool_call_id: 'b' }] },
      /no call of the message before/
    ],
    [
      { ...good, messages: [hello, call('{"day":1}'), answer, answer] },
      /no call of the message before/
    ],
    [{ ...good, messages: [hello, call('{"day":2}'), answer] }, /not the call the model wrote/],
    [{ ...good, messages: [hello, call('{"day":'), answer] }, /no JSON object/],
    [{ ...good, messages: [hello, call('{}', 'z', 'pos.sale')] }, /function name/],
    [{ ...good, messages: [{ role: 'user', content: 'x', name: 'y' }] }, /name/],
    [{ ...good, messages: [{ role: 'developer', content: 'x' }] }, /role/],
    [{ ...good, messages: [{ role: 'assistant', content: null }] }, /content/],
    [
      {
        ...good,
        tools: [{ type: 'function', function: { ...tools[0]?.function, parameters: { $id: 'x' } } }]
      },
      /\$id/
    ]
  ]
  for (const [body, why] of wrong) t.match(await ask(body), { status: 400, text: why })
  t.equal(server.complaints.length, wrong.length)
  t.equal(server.requests.length, 2)
})

t.test('a script that throws is seen', async t => {
  const server = await groqServer()
  t.teardown(() => server.close())
  const ask = () =>
    post(
      `${server.url}/openai/v1/chat/completions`,
      {
        model: 'x',
        messages: [{ role: 'user', content: 'x' }],
        stream: true,
        max_completion_tokens: 1
      },
      { authorization: 'Bearer groq-key' }
    )
  t.equal((await ask()).status, 500)
  server.script(() => {
    throw new Error('oops')
  })
  t.equal((await ask()).status, 500)
  t.match(server.complaints, [/no script/, /oops/])
})
