import t from 'tap'
import { set } from 'stoa/testing'
import {
  ask,
  assistedInstance,
  GEMINI_KEY,
  giveKeys,
  reported,
  rowsOf
} from 'stoa/testing/assistant'
import { type Failure, geminiErrors, groqErrors, inTurn } from 'stoa/testing/models'
import { connect as openSocket } from 'node:net'
import { reserveTokens } from '../usage/token-budget.ts'

// What goes wrong at a provider, and on the way: each with a code, and the conversation goes on
// afterwards.

const stoa = await assistedInstance()
const { gemini, groq } = stoa
const owner = await stoa.signUp()
const { token } = owner
await giveKeys(stoa, owner)
const setting = (key: string, value: unknown) =>
  set(stoa, `assistant/${key}`, 'tenant', value, { token })
const messages = async (conversationId: string) =>
  (await stoa.ok('GET', `/api/v1/assistant/conversations/${conversationId}?limit=100`, { token }))
    .messages.items

const refusals: Array<[what: string, failure: Failure, status: number, code: string]> = [
  ['a key that is refused', geminiErrors.invalidKey(), 409, 'assistant.key-refused'],
  [
    'a model there is not',
    geminiErrors.unknownModel('gemini-2.5-flash'),
    409,
    'assistant.model-not-found'
  ],
  ['a zero quota', geminiErrors.zeroQuota(40), 503, 'assistant.provider-quota-exhausted'],
  ['too many requests', geminiErrors.rateLimited(17), 503, 'assistant.provider-rate-limited'],
  ['too much to do', geminiErrors.overloaded(), 503, 'assistant.provider-overloaded'],
  [
    'a request it does not take',
    geminiErrors.badRequest('Invalid schema'),
    502,
    'assistant.provider-refused'
  ],
  ['a fault of its own', geminiErrors.fault(), 502, 'assistant.provider-unreachable'],
  [
    'a connection that is lost',
    { kind: 'drop', when: 'before' },
    502,
    'assistant.provider-unreachable'
  ],
  ['a question that is not let through', { kind: 'blocked' }, 422, 'assistant.question-blocked']
]
for (const [what, failure, status, code] of refusals) {
  t.test(`${what} is a problem with a code`, async t => {
    gemini.script(inTurn({ failure }))
    const answer = await ask(stoa, 'Hello', { token })
    t.equal(answer.status, status)
    const problem = JSON.parse(answer.body)
    t.match(problem, { code, facts: { provider: 'gemini' } })
    t.notMatch(answer.body, GEMINI_KEY)
    if (code === 'assistant.provider-rate-limited') t.match(problem.detail, /1[78] seconds/)
    t.match(await messages(answer.conversationId), [
      { role: 'user', text: 'Hello', state: 'failed', problem: { code } }
    ])
    gemini.script(inTurn({ text: 'Here I am.' }))
    t.equal(
      (await ask(stoa, 'Again', { token, conversationId: answer.conversationId })).text,
      'Here I am.'
    )
    t.strictSame(gemini.complaints, [])
  })
}

t.test(
  'what breaks off in the middle of an answer ends the stream with an error, and stays as it was said',
  async t => {
    for (const failure of [{ kind: 'drop', when: 'after' }, { kind: 'cut' }] as const) {
      gemini.script(inTurn({ text: ['We sold ', 'a lot '], failure }))
      const answer = await ask(stoa, 'How much?', { token })
      t.equal(answer.status, 200)
      t.match(answer.events.at(-1), {
        event: 'error',
        data: { code: 'assistant.provider-unreachable', status: 502, requestId: /./ }
      })
      t.match(await messages(answer.conversationId), [
        { role: 'user', state: 'failed' },
        { role: 'assistant', text: /^We sold a/ }
      ])
    }
  }
)

t.test('a model that says nothing is told so once', async t => {
  gemini.script(inTurn({ failure: { kind: 'empty' } }, { text: 'Sorry, here.' }))
  const before = gemini.requests.length
  gemini.script((_asked, scope) =>
    scope === before ? { failure: { kind: 'empty' } } : { text: 'Sorry, here.' }
  )
  t.equal((await ask(stoa, 'Hello', { token })).text, 'Sorry, here.')
  t.match(gemini.requests.at(-1)?.said, /said nothing/)
  gemini.script(inTurn({ failure: { kind: 'empty' } }))
  const answer = await ask(stoa, 'Hello', { token })
  t.match([answer.status, answer.body], [200, /"code":"assistant.no-answer"/])
  t.equal(gemini.requests.length, before + 4, 'and not asked a third time')
})

t.test('a broken call is told once; the second ends the answer', async t => {
  const before = gemini.requests.length
  gemini.script((_asked, scope) =>
    scope === before ? { calls: [{ name: 'no_such_tool', args: {} }] } : { text: 'I see.' }
  )
  const mended = await ask(stoa, 'Hello', { token })
  t.equal(mended.text, 'I see.')
  t.match(gemini.requests.at(-1)?.results, [
    { output: { error: { code: 'assistant.broken-call' } } }
  ])
  gemini.script(inTurn({ calls: [{ name: 'no_such_tool', args: {} }] }))
  const answer = await ask(stoa, 'Hello', { token })
  t.match(answer.events.at(-1), { event: 'error', data: { code: 'assistant.broken-calls' } })
  t.strictSame(gemini.complaints, [])
})

t.test('a call that comes as text is counted as a broken one, and no code is shown', async t => {
  const written = "```tool_code\nprint(default_api.reporting__sales-report(groupBy='none'))\n```"
  const before = gemini.requests.length
  gemini.script((_asked, scope) =>
    scope === before ? { text: ['```tool', written.slice(7)] } : { text: 'We sold nothing.' }
  )
  const mended = await ask(stoa, 'How much did we sell today?', { token })
  t.equal(mended.text, 'We sold nothing.')
  t.match(reported(mended, 'result'), [
    { name: 'reporting.sales-report', summary: 'refused: assistant.broken-call' }
  ])
  t.match(gemini.requests.at(-1)?.results, [
    { output: { error: { code: 'assistant.broken-call' } } }
  ])
  gemini.script(inTurn({ text: written }))
  const answer = await ask(stoa, 'How much did we sell today?', { token })
  t.match(answer.events.at(-1), { event: 'error', data: { code: 'assistant.broken-calls' } })
  t.notMatch(answer.body, /tool_code|default_api/)
  t.strictSame(gemini.complaints, [])
})

t.test('a call whose name can be read is run, also of what was not offered', async t => {
  for (const name of [
    'reporting__sales-report<|channel|>commentary',
    'functions.reporting__sales-report',
    'default_api.access__list-users',
    'access.list_users'
  ]) {
    const before = gemini.requests.length
    gemini.script((_asked, scope) =>
      scope === before ? { calls: [{ name, args: {} }] } : { text: 'I see.' }
    )
    const answer = await ask(stoa, 'Hello', { token })
    t.match(
      reported(answer, 'tool'),
      [{ name: /^(reporting\.sales-report|access\.list-users)$/ }],
      name
    )
    t.equal(answer.text, 'I see.')
  }
  t.strictSame(gemini.complaints, [])
})

t.test('a call whose arguments are no JSON is told, at Groq too', async t => {
  await giveKeys(stoa, owner, ['groq'])
  await setting('providers', ['groq'])
  groq.script((asked, scope) =>
    scope === 0
      ? { calls: [{ name: 'reporting__sales-report', args: '{"from": ' }] }
      : {
          text: JSON.stringify(asked.results[0]?.output).includes('broken-call')
            ? 'Told.'
            : 'Not told.'
        }
  )
  t.equal((await ask(stoa, 'Hello', { token })).text, 'Told.')
  groq.script(inTurn({ failure: groqErrors.rateLimited(5) }))
  t.match(JSON.parse((await ask(stoa, 'Hello', { token })).body), {
    code: 'assistant.provider-rate-limited',
    facts: { provider: 'groq' }
  })
  await setting('providers', ['gemini', 'groq'])
  gemini.script(inTurn({ failure: { kind: 'drop', when: 'after' }, text: 'So ' }))
  const before = groq.requests.length
  const answer = await ask(stoa, 'Hello', { token })
  t.match(answer.events.at(-1), { event: 'error' }, 'who has begun to speak is not replaced')
  t.equal(groq.requests.length, before)
  await stoa.ok('DELETE', '/api/v1/assistant/keys/groq', { token })
})

t.test('a question that is too long for the account says so', async t => {
  await giveKeys(stoa, owner, ['groq'])
  await setting('providers', ['groq'])
  groq.script(inTurn({ failure: groqErrors.questionTooLarge() }))
  const answer = await ask(stoa, 'Hello', { token })
  t.equal(answer.status, 422)
  t.match(JSON.parse(answer.body), {
    code: 'assistant.question-too-long',
    facts: { provider: 'groq', said: /reduce your message size/ },
    detail: /too long for the account's limit/
  })
  await setting('providers', ['gemini', 'groq'])
  await stoa.ok('DELETE', '/api/v1/assistant/keys/groq', { token })
})

t.test(
  "an answer that does not end is ended: by steps, by time, by the provider's filter",
  async t => {
    gemini.script(inTurn({ calls: [{ name: 'reporting__sales-report', args: {} }] }))
    const before = gemini.requests.length
    const answer = await ask(stoa, 'Sales', { token })
    t.match(answer.events.at(-1), {
      event: 'error',
      data: { code: 'assistant.too-many-steps', status: 422 }
    })
    t.equal(gemini.requests.length, before + 8)
    await setting('maxSeconds', 1)
    gemini.script(inTurn({ text: ['Well '], failure: { kind: 'hang', when: 'after' } }))
    const begun = Date.now()
    const slow = await ask(stoa, 'Sales', { token })
    t.match(slow.events.at(-1), {
      event: 'error',
      data: { code: 'assistant.took-too-long', status: 504 }
    })
    t.ok(Date.now() - begun < 5_000)
    await setting('maxSeconds', 60)
    gemini.script(inTurn({ text: 'I would ', reason: 'safety' }))
    t.match((await ask(stoa, 'Sales', { token })).events.at(-1), {
      event: 'error',
      data: { code: 'assistant.answer-blocked' }
    })
    gemini.script(inTurn({ text: 'A long ', reason: 'length' }))
    t.match(reported(await ask(stoa, 'Sales', { token }), 'done'), [{ cut: true }])
  }
)

t.test('the budget of the month is kept, and what was not used is given back', async t => {
  const usage = () => stoa.ok('GET', '/api/v1/assistant/usage', { token })
  const before = await usage()
  gemini.script(
    inTurn({ text: 'Hm.', usage: { input: 1000, output: 100, thinking: 50, cached: 10 } })
  )
  await ask(stoa, 'Hello', { token })
  const after = await usage()
  t.equal(after.usedTokens - before.usedTokens, 1150)
  t.strictSame(
    [
      after.inputTokens - before.inputTokens,
      after.outputTokens - before.outputTokens,
      after.cachedTokens - before.cachedTokens,
      after.requests - before.requests
    ],
    [1000, 150, 10, 1]
  )
  await setting('monthlyTokenBudget', after.usedTokens + 1000)
  const asked = gemini.requests.length
  const refused = await ask(stoa, 'Hello', { token })
  t.equal(refused.status, 429)
  t.match(JSON.parse(refused.body), {
    code: 'assistant.budget-exhausted',
    facts: { resetsAt: after.resetsAt }
  })
  t.equal(gemini.requests.length, asked, 'no one was asked')
  t.match(after.resetsAt, /^\d{4}-\d\d-01T00:00:00\.000Z$/)
  t.equal((await usage()).usedTokens, after.usedTokens)
  const question = { system: '', messages: [], tools: [], maxOutputTokens: 100 }
  const take = async () =>
    reserveTokens(await stoa.system(owner.tenantId, { companyId: owner.companyId }), question)
  const { tokens: each } = await take()
  const { usedTokens } = await usage()
  await setting('monthlyTokenBudget', usedTokens + 2 * each)
  t.strictSame(
    (await Promise.allSettled([take(), take(), take()])).map(({ status }) => status).sort(),
    ['fulfilled', 'fulfilled', 'rejected'],
    'of three at once that fit one by one, two'
  )
  await t.rejects(take(), { code: 'assistant.budget-exhausted' })
  t.equal((await usage()).usedTokens, usedTokens + 2 * each, 'to the last token')
  await setting('monthlyTokenBudget', 5_000_000)
})

t.test('a listener that goes away ends the answer; what was said is kept and marked', async t => {
  const { id } = await stoa.ok('POST', '/api/v1/assistant/conversations', { token, body: {} })
  const port = Number(new URL(await stoa.app.listen({ host: '127.0.0.1', port: 0 })).port)
  gemini.script(inTurn({ text: Array.from({ length: 100 }, (_, i) => `word${i} `), paceMs: 30 }))
  const body = JSON.stringify({ text: 'Tell me all' })
  const socket = openSocket(port, '127.0.0.1')
  socket.write(
    `POST /api/v1/assistant/conversations/${id}/messages HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
  )
  await new Promise<void>(resolve => {
    let seen = ''
    socket.on('data', data => {
      if ((seen += data.toString()).includes('word5')) resolve()
    })
  })
  t.match(
    (
      await stoa.call('POST', `/api/v1/assistant/conversations/${id}/messages`, {
        token,
        body: { text: 'And?' }
      })
    ).json(),
    { code: 'assistant.turn-under-way', status: 409 }
  )
  socket.destroy()
  const until = Date.now() + 3_000
  let kept = await messages(id)
  while (kept[0].state === 'open' && Date.now() < until) {
    await new Promise(resolve => setTimeout(resolve, 25))
    kept = await messages(id)
  }
  t.match(kept, [
    { role: 'user', state: 'interrupted' },
    { role: 'assistant', text: /^word0 word1 .*word5/ }
  ])
  t.notMatch(kept[1].text, /word90/, 'the rest was not waited for')
  gemini.script(inTurn({ text: 'All.' }))
  t.equal((await ask(stoa, 'And now?', { token, conversationId: id })).text, 'All.')
  const [open] = await rowsOf<{ n: number }>(
    stoa,
    "SELECT count(*)::int AS n FROM pool.assistant_message WHERE state = 'open'"
  )
  t.equal(open?.n, 0)
})
