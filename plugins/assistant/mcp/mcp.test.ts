import t from 'tap'
import { hire, stockedShop } from 'stoa/testing'
import { assistedInstance } from 'stoa/testing/assistant'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

// The same tools over the Model Context Protocol, with the SDK's own client over HTTP.

const stoa = await assistedInstance()
const shop = await stockedShop(stoa, '100')
const url = `${await stoa.app.listen({ host: '127.0.0.1', port: 0 })}/api/v1/assistant/mcp`

async function client(token: string): Promise<Client> {
  const made = new Client({ name: 'test', version: '1.0.0' })
  await made.connect(
    new StreamableHTTPClientTransport(new URL(url), {
      requestInit: { headers: { authorization: `Bearer ${token}` } }
    })
  )
  t.teardown(() => made.close())
  return made
}

type Called = Awaited<ReturnType<Client['callTool']>>
const textOf = (result: Called) =>
  JSON.parse((result.content as Array<{ text: string }>)[0]?.text ?? '')

async function toolsOf(mcp: Client) {
  const tools = []
  let cursor: string | undefined
  do {
    const page = await mcp.listTools({ cursor })
    t.ok(page.tools.length <= 50)
    tools.push(...page.tools)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return tools
}

t.test('lists what the user may use, with hints', async t => {
  const mcp = await client(shop.token)
  t.match(mcp.getInstructions(), /proposal/)
  const tools = await toolsOf(mcp)
  const named = new Map(tools.map(tool => [tool.name, tool]))
  t.equal(named.size, tools.length, 'each once, over all pages')
  t.match(named.get('reporting__sales-report'), {
    title: 'reporting.sales-report',
    annotations: { readOnlyHint: true, destructiveHint: false },
    inputSchema: { type: 'object', properties: { groupBy: {} } }
  })
  t.match(named.get('pos__post-sale'), {
    annotations: { readOnlyHint: false, destructiveHint: true },
    description: /proposal/
  })
  t.strictSame(
    [...named.keys()].filter(name => /^assistant__|password|grants|make-api-key/.test(name)),
    []
  )
  const cashier = await hire(stoa, shop, [
    { role: 'cashier', companyId: shop.companyId, shopId: shop.shopId }
  ])
  const fewer = await toolsOf(await client(cashier.token))
  t.ok(fewer.length > 0 && fewer.length < tools.length)
  t.notOk(fewer.some(tool => tool.name === 'reporting__sales-report'))
})

t.test('a client opens no stream, and finds no fault', async t => {
  const mcp = new Client({ name: 'test', version: '1.0.0' })
  const faults: string[] = []
  mcp.onerror = error => {
    faults.push(error.message)
  }
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    requestInit: { headers: { authorization: `Bearer ${shop.token}` } }
  })
  await mcp.connect(transport)
  t.ok((await mcp.listTools()).tools.length > 0)
  t.notOk(
    (await mcp.callTool({ name: 'reporting__sales-report', arguments: { groupBy: 'none' } }))
      .isError
  )
  await transport.terminateSession()
  await mcp.close()
  t.strictSame(faults, [])
})

t.test('it takes POST, and says so; who is not let in is told how', async t => {
  for (const method of ['GET', 'DELETE'] as const) {
    const answer = await stoa.call(method, '/api/v1/assistant/mcp', {
      token: shop.token,
      headers: { accept: 'text/event-stream' }
    })
    t.match(
      [answer.statusCode, answer.headers.allow, answer.json().code],
      [405, 'POST', 'stoa.method-not-allowed'],
      method
    )
  }
  const unknown = await stoa.call('POST', '/api/v1/assistant/mcp', { body: {} })
  t.match([unknown.statusCode, unknown.headers['www-authenticate']], [401, 'Bearer realm="stoa"'])
})

t.test('an API key does, within its scopes', async t => {
  const { key } = await stoa.ok('POST', '/api/v1/access/keys', {
    token: shop.token,
    body: { name: 'mcp', scopes: ['assistant.use', 'report.*', 'customer.edit'] }
  })
  const mcp = await client(key)
  const names = (await toolsOf(mcp)).map(tool => tool.name)
  t.ok(
    names.includes('reporting__sales-report') &&
      names.includes('customers__create-customer') &&
      !names.includes('pos__post-sale'),
    names.join(' ')
  )
  const made = textOf(
    await mcp.callTool({ name: 'customers__create-customer', arguments: { name: 'By key' } })
  )
  t.match(
    (
      await stoa.call('POST', `/api/v1/assistant/proposals/${made.proposal.id}/approve`, {
        token: key,
        body: {}
      })
    ).json(),
    { code: 'access.api-key-not-enough' },
    'no key decides'
  )
  t.equal(
    (
      await stoa.ok('POST', `/api/v1/assistant/proposals/${made.proposal.id}/approve`, {
        token: shop.token,
        body: {}
      })
    ).state,
    'done',
    'its user does'
  )
})

t.test('what reads runs; what changes something becomes a proposal', async t => {
  const mcp = await client(shop.token)
  const report = await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=none', { token: shop.token })
  t.match(
    textOf(await mcp.callTool({ name: 'reporting__sales-report', arguments: { groupBy: 'none' } })),
    {
      data: { total: report.total },
      source: { operation: 'reporting.sales-report', period: { from: report.from } }
    }
  )
  const made = textOf(
    await mcp.callTool({ name: 'customers__create-customer', arguments: { name: 'Mia' } })
  )
  t.match(made, {
    proposal: {
      state: 'proposed',
      operation: 'customers.create-customer',
      effect: { name: 'Mia' }
    },
    approve: /POST \/api\/v1\/assistant\/proposals\/.*\/approve/
  })
  t.strictSame(
    (await stoa.ok('GET', '/api/v1/customers/customers?search=Mia', { token: shop.token })).items,
    []
  )
  t.match(
    await stoa.ok('POST', `/api/v1/assistant/proposals/${made.proposal.id}/approve`, {
      token: shop.token,
      body: {}
    }),
    { state: 'done', conversationId: null, result: { name: 'Mia' } }
  )
})

t.test('refusals are told as the protocol wants them', async t => {
  const mcp = await client(shop.token)
  const wrong = await mcp.callTool({
    name: 'reporting__sales-report',
    arguments: { from: 'yesterday' }
  })
  t.equal(wrong.isError, true)
  t.match(textOf(wrong), { error: { code: 'stoa.invalid-input', errors: [{ field: '/from' }] } })
  await t.rejects(mcp.callTool({ name: 'access__set-password', arguments: {} }), /There is no tool/)
  await t.rejects(mcp.listTools({ cursor: 'made up' }), /cursor/)
  await t.rejects(client('nonsense'), /401|not-authenticated/)
  const plain = await stoa.call('POST', '/api/v1/assistant/mcp', {
    token: shop.token,
    body: 'no JSON',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  })
  t.equal(plain.statusCode, 400)
  t.match(plain.json(), { jsonrpc: '2.0', error: { code: -32700 } })
})
