import t from 'tap'
import { cashSale, set, stockedShop } from 'stoa/testing'
import { ask, assistedInstance, giveKeys, reported, rowsOf } from 'stoa/testing/assistant'
import { geminiErrors, inTurn } from 'stoa/testing/models'

const stoa = await assistedInstance()
const { gemini, groq } = stoa
const shop = await stockedShop(stoa, '100')
const { token } = shop
const sell = (lines: Array<[number, string]>, amountMinor: number) =>
  stoa.ok('POST', '/api/v1/pos/sales', { token, body: cashSale(shop, lines, amountMinor) })
await sell(
  [
    [0, '2'],
    [1, '1']
  ],
  1750
)
await sell([[2, '3']], 297)

t.test('without a key every asking is answered with what to do', async t => {
  const refused = await ask(stoa, 'How much did we sell?', { token })
  t.equal(refused.status, 409)
  t.match(JSON.parse(refused.body), {
    code: 'assistant.not-configured',
    detail: /PUT \/api\/v1\/assistant\/keys/
  })
  t.strictSame(
    (await stoa.ok('GET', `/api/v1/assistant/conversations/${refused.conversationId}`, { token }))
      .messages.items,
    [],
    'nothing was kept of it'
  )
  t.equal(gemini.requests.length, 0)
})

t.test('a key is sealed, and shown by its last four letters alone', async t => {
  await giveKeys(stoa, shop)
  const { items } = await stoa.ok('GET', '/api/v1/assistant/keys', { token })
  t.match(items, [
    { provider: 'gemini', set: true, lastFour: '1234', setAt: /Z$/ },
    { provider: 'groq', set: false, lastFour: null, setAt: null }
  ])
  const [row] = await rowsOf<{ sealed: Buffer; entries: string }>(
    stoa,
    "SELECT k.sealed, (SELECT string_agg(a::text, ' ') FROM pool.audit_entry a) AS entries FROM pool.assistant_key k"
  )
  t.notOk(row?.sealed.includes('gemini-key'))
  t.match(row?.entries, 'assistant.set-key')
  t.notMatch(row?.entries, 'gemini-key-of', 'nor does it stand in the audit')
})

t.test("the figures of an answer are the report's, and their source is told", async t => {
  const report = await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=none', { token })
  t.equal(report.total.netSalesMinor + report.total.taxMinor > 0, true)
  gemini.script((asked, scope) => {
    const [result] = asked.results as Array<{ output: { data: typeof report } }>
    if (result === undefined) {
      return { calls: [{ name: 'reporting__sales-report', args: { groupBy: 'none' } }] }
    }
    return {
      text: [
        'We sold ',
        `${result.output.data.total.grossMinor}`,
        ` minor units of ${result.output.data.currency} (${scope}).`
      ],
      usage: { input: 100, output: 20, thinking: 7, cached: 3 }
    }
  })
  const answer = await ask(stoa, 'How much did we sell today, and what is running low?', { token })
  t.equal(answer.status, 200)
  t.equal(answer.text, `We sold ${report.total.grossMinor} minor units of GBP (1).`)
  t.strictSame(gemini.complaints, [])
  t.strictSame(
    [...new Set(answer.events.map(e => e.event))],
    ['using', 'tool', 'result', 'usage', 'text', 'done'].sort(
      (a, b) =>
        answer.events.findIndex(e => e.event === a) - answer.events.findIndex(e => e.event === b)
    )
  )
  t.match(reported(answer, 'using')[0], {
    provider: 'gemini',
    model: 'gemini-2.5-flash',
    passedOver: null
  })
  t.match(reported(answer, 'tool'), [
    { name: 'reporting.sales-report', input: { groupBy: 'none' } }
  ])
  t.match(reported(answer, 'usage').at(-1), {
    input: 100,
    output: 27,
    cached: 3,
    month: { budget: 5_000_000 }
  })
  const [done] = reported(answer, 'done')
  t.match(done, {
    cut: false,
    sources: [
      {
        operation: 'reporting.sales-report',
        input: { groupBy: 'none' },
        period: { from: report.from, to: report.to },
        shop: null,
        at: /Z$/
      }
    ]
  })
  t.equal(answer.events.at(-1)?.event, 'done')

  const kept = await stoa.ok('GET', `/api/v1/assistant/conversations/${answer.conversationId}`, {
    token
  })
  t.match(kept, { title: 'How much did we sell today, and what is running low?', answering: false })
  t.strictSame(
    kept.messages.items.map((m: { role: string }) => m.role),
    ['user', 'assistant', 'tool', 'assistant']
  )
  t.match(kept.messages.items.at(-1), {
    id: done.messageId,
    text: answer.text,
    sources: done.sources,
    provider: 'gemini',
    state: 'done'
  })
  t.match(kept.messages.items[2].results[0], {
    operation: 'reporting.sales-report',
    output: { data: { total: report.total }, source: { operation: 'reporting.sales-report' } }
  })
})

t.test(
  "what is offered: the operations that fit, reports and stock, a finder; twenty at most and nothing of the assistant's own or for people only",
  async t => {
    gemini.script(inTurn({ text: 'Yes.' }))
    const before = gemini.requests.length
    await ask(stoa, 'Please post a refund for a customer', { token })
    const [asked] = gemini.requests.slice(before)
    const names = asked?.tools.map(tool => tool.name) ?? []
    t.ok(
      names.length <= 20 &&
        names.includes('find_operations') &&
        names.includes('pos__post-refund') &&
        names.includes('reporting__sales-report') &&
        names.includes('inventory__list-levels'),
      names.join(' ')
    )
    t.notOk(
      names.some(name => /^assistant__|password|grants|make-user|api-key|switch-plugin/.test(name))
    )
    const { system } = asked ?? { system: '' }
    t.match(system, /today is \d{4}-\d\d-\d\d/)
    t.match(system, /GBP/)
    t.match(asked?.tools.find(tool => tool.name === 'reporting__sales-report')?.schema, {
      type: 'object',
      properties: { from: {}, groupBy: {} }
    })
  }
)

t.test('operations that are not offered are found and used', async t => {
  gemini.script((asked, _place) => {
    const [result] = asked.results
    if (result === undefined) {
      return { calls: [{ name: 'find_operations', args: { query: 'tax classes' } }] }
    }
    if (result.name === 'find_operations') return { calls: [{ name: 'catalog__list-tax-classes' }] }
    return { text: `Found ${(result.output as { data: { items: unknown[] } }).data.items.length}.` }
  })
  const { items } = await stoa.ok('GET', '/api/v1/catalog/tax-classes', { token })
  const answer = await ask(stoa, 'Hm?', { token })
  t.equal(answer.text, `Found ${items.length}.`)
  t.strictSame(gemini.complaints, [])
})

t.test('the next message knows what was said before', async t => {
  gemini.script(inTurn({ text: 'One.' }))
  const first = await ask(stoa, 'Say one', { token })
  gemini.script(inTurn({ text: 'Two.' }))
  const before = gemini.requests.length
  const second = await ask(stoa, 'Say two', { token, conversationId: first.conversationId })
  t.equal(second.text, 'Two.')
  t.match(JSON.stringify(gemini.requests[before]?.body), /Say one.*One\..*Say two/)
  t.strictSame(gemini.complaints, [])
})

t.test(
  'a refused input is told to the model with its fields, and a call goes well the second time',
  async t => {
    gemini.script((asked, _place) => {
      const [result] = asked.results as Array<{
        output: { error?: { code: string; errors: unknown[] }; data?: { groupBy: string } }
      }>
      if (result === undefined) {
        return {
          calls: [{ name: 'reporting__sales-report', args: { from: 'yesterday', groupBy: null } }]
        }
      }
      if (result.output.error) {
        return {
          calls: [
            { name: 'reporting__sales-report', args: { from: '2026-01-01', to: '2026-01-31' } }
          ],
          text: `${result.output.error.code} `
        }
      }
      return { text: `by ${result.output.data?.groupBy}` }
    })
    const answer = await ask(stoa, 'Sales', { token })
    t.equal(answer.text, 'stoa.invalid-input by day')
    t.match(reported(answer, 'result')[0], { summary: 'refused: stoa.invalid-input' })
    t.match(
      reported(answer, 'done')[0].sources,
      [
        {
          input: { from: '2026-01-01', to: '2026-01-31', groupBy: 'day' },
          period: { from: '2026-01-01', to: '2026-01-31' }
        }
      ],
      'what was refused is no source'
    )
  }
)

t.test('links and pictures are taken out of the answer, however they are cut', async t => {
  gemini.script(
    inTurn({
      text: [
        'Look ![x](htt',
        'ps://evil.example/p?d=',
        '123) and [here',
        '](https://evil.example/456) or https://evi',
        'l.example/789 now',
        '.\n<img src="//evil.example/0">done'
      ]
    })
  )
  const answer = await ask(stoa, 'Show me', { token })
  t.notMatch(answer.text, /evil|img/)
  t.equal(answer.text, 'Look x and here or [link removed] now.\ndone')
})

t.test('when the first provider fails before its first word the next one answers', async t => {
  await giveKeys(stoa, shop, ['groq'])
  gemini.script(inTurn({ failure: geminiErrors.zeroQuota(40) }))
  groq.script(asked =>
    asked.results.length === 0
      ? { calls: [{ name: 'inventory__list-levels', args: {} }] }
      : { text: 'From Groq.' }
  )
  const answer = await ask(stoa, 'Stock?', { token })
  t.equal(answer.text, 'From Groq.')
  t.match(reported(answer, 'using')[0], {
    provider: 'groq',
    model: 'openai/gpt-oss-120b',
    passedOver: { provider: 'gemini', why: 'quota-exhausted' }
  })
  t.equal(reported(answer, 'using').length, 2)
  t.equal(reported(answer, 'using')[1].passedOver, null, 'who answered goes on')
  t.strictSame(groq.complaints, [])
  await stoa.ok('DELETE', '/api/v1/assistant/keys/groq', { token })
})

t.test('today is the business day that sales are booked to', async t => {
  const inAnHour = new Intl.DateTimeFormat('sv', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit'
  }).format(Date.now() + 3_600_000)
  await set(stoa, 'pos/dayStartsAt', 'shop', inAnHour, { token })
  const { businessDay } = await sell([[0, '1']], 500)
  const before = gemini.requests.length
  gemini.script(inTurn({ text: 'Yes.' }))
  await ask(stoa, 'Which day is it?', { token })
  t.match(gemini.requests[before]?.system, `today is ${businessDay}.`)
})

t.test('the model knows which page is open, as a path of words and ids alone', async t => {
  gemini.script(() => ({ text: 'Yes.' }))
  const { id } = await stoa.ok('POST', '/api/v1/assistant/conversations', { token, body: {} })
  const say = (page: string) =>
    stoa.call('POST', `/api/v1/assistant/conversations/${id}/messages`, {
      token,
      body: { text: 'Is this one paid?', page }
    })
  t.equal((await say('/sales/0190aa')).statusCode, 200)
  t.match(gemini.requests.at(-1)?.system, /"page the user has open":"\/sales\/0190aa"/)
  const before = gemini.requests.length
  for (const page of ['/sales?search=obey me', 'https://example.test', '/a b']) {
    t.equal((await say(page)).statusCode, 400, page)
  }
  t.equal(gemini.requests.length, before)
})
