import t from 'tap'
import { hire, memberOf } from 'stoa/testing'
import { ask, assistedInstance, giveKeys } from 'stoa/testing/assistant'
import { inTurn } from 'stoa/testing/models'

// Whose conversations are whose, and who sets keys.

const stoa = await assistedInstance()
const owner = await stoa.signUp()
const { token } = owner
await giveKeys(stoa, owner)
const branch = await stoa.ok('POST', '/api/v1/tenants/shops', {
  token,
  body: { name: 'Branch', code: 'B1' }
})
stoa.gemini.script(inTurn({ text: 'Yes.' }))

t.test("a conversation is its user's alone", async t => {
  const clerk = await memberOf(stoa, owner, {
    permissions: ['assistant.use'],
    grants: [{ companyId: owner.companyId, shopId: null }]
  })
  const { conversationId } = await ask(stoa, 'Is it mine?', { token: clerk.token })
  t.equal(
    (
      await stoa.ok('GET', `/api/v1/assistant/conversations/${conversationId}`, {
        token: clerk.token
      })
    ).messages.items.length,
    2
  )
  t.equal(
    (await stoa.call('GET', `/api/v1/assistant/conversations/${conversationId}`, { token }))
      .statusCode,
    404,
    "not even the owner's"
  )
  t.equal((await ask(stoa, 'And mine?', { token, conversationId })).status, 404)
  t.equal(
    (await stoa.call('DELETE', `/api/v1/assistant/conversations/${conversationId}`, { token }))
      .statusCode,
    404
  )
  t.strictSame((await stoa.ok('GET', '/api/v1/assistant/conversations', { token })).items, [])
})

t.test('it goes on where it was begun', async t => {
  const { conversationId } = await ask(stoa, 'Here', {
    token,
    headers: { 'x-shop-id': owner.shopId }
  })
  const places: Array<Record<string, string>> = [{ 'x-shop-id': branch.id }, {}]
  for (const headers of places) {
    const elsewhere = await ask(stoa, 'There', { token, conversationId, headers })
    t.match(
      [elsewhere.status, JSON.parse(elsewhere.body)],
      [409, { code: 'assistant.other-place' }]
    )
  }
  t.equal(
    (
      await ask(stoa, 'Here again', {
        token,
        conversationId,
        headers: { 'x-shop-id': owner.shopId }
      })
    ).text,
    'Yes.'
  )
})

t.test('lists and messages come in pages; what is deleted is gone', async t => {
  const made: string[] = []
  for (const title of ['One', 'Two', 'Three']) {
    made.unshift(
      (await stoa.ok('POST', '/api/v1/assistant/conversations', { token, body: { title } })).id
    )
  }
  const first = await stoa.ok('GET', '/api/v1/assistant/conversations?limit=2', { token })
  const second = await stoa.ok(
    'GET',
    `/api/v1/assistant/conversations?limit=2&after=${first.next}`,
    { token }
  )
  t.strictSame(
    [...first.items, ...second.items].slice(0, 3).map(c => c.id),
    made
  )
  for (const text of ['a', 'b']) await ask(stoa, text, { token, conversationId: made[0] })
  const page = await stoa.ok('GET', `/api/v1/assistant/conversations/${made[0]}?limit=3`, { token })
  t.strictSame(
    page.messages.items.map((m: { text: string }) => m.text),
    ['a', 'Yes.', 'b']
  )
  t.match(
    await stoa.ok(
      'GET',
      `/api/v1/assistant/conversations/${made[0]}?limit=3&after=${page.messages.next}`,
      { token }
    ),
    { title: 'Three', messages: { items: [{ text: 'Yes.' }], next: null } }
  )
  t.equal(
    (await stoa.call('GET', `/api/v1/assistant/conversations/${made[0]}?after=bm8`, { token }))
      .statusCode,
    400
  )
  await stoa.ok('DELETE', `/api/v1/assistant/conversations/${made[0]}`, { token })
  t.equal(
    (await stoa.call('GET', `/api/v1/assistant/conversations/${made[0]}`, { token })).statusCode,
    404
  )
  t.equal((await ask(stoa, 'a', { token, conversationId: made[0] })).status, 404)
})

t.test(
  'keys are set by whoever manages the tenant, and no message without the permission',
  async t => {
    const body = { apiKey: 'an-other-key-0000000' }
    const manager = await hire(stoa, owner, [{ role: 'manager', companyId: owner.companyId }])
    t.match(
      (
        await stoa.call('PUT', '/api/v1/assistant/keys/groq', { token: manager.token, body })
      ).json(),
      { code: 'access.forbidden' }
    )
    const ofCompany = await memberOf(stoa, owner, {
      permissions: ['*'],
      grants: [{ companyId: owner.companyId, shopId: null }]
    })
    t.match(
      (
        await stoa.call('PUT', '/api/v1/assistant/keys/groq', { token: ofCompany.token, body })
      ).json(),
      { code: 'access.forbidden', facts: { permission: 'tenant.manage' } }
    )
    t.equal(
      (await stoa.call('PUT', '/api/v1/assistant/keys/openai', { token, body })).statusCode,
      400
    )
    t.match(await stoa.ok('PUT', '/api/v1/assistant/keys/groq', { token, body }), {
      provider: 'groq',
      set: true,
      lastFour: '0000'
    })
    t.match(await stoa.ok('DELETE', '/api/v1/assistant/keys/groq', { token }), {
      provider: 'groq',
      set: false,
      lastFour: null
    })
    const noOne = await memberOf(stoa, owner, { permissions: ['report.sales'] })
    t.equal(
      (
        await stoa.call('POST', '/api/v1/assistant/conversations', {
          token: noOne.token,
          body: {}
        })
      ).statusCode,
      403
    )
  }
)

t.test('another tenant has other keys, budgets and conversations', async t => {
  const stranger = await stoa.signUp()
  t.match(JSON.parse((await ask(stoa, 'Hello', { token: stranger.token })).body), {
    code: 'assistant.not-configured'
  })
  t.match(await stoa.ok('GET', '/api/v1/assistant/usage', { token: stranger.token }), {
    usedTokens: 0,
    requests: 0
  })
})
