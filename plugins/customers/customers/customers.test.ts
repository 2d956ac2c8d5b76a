import t from 'tap'
import { hire, testInstance } from 'stoa/testing'
import { dynamicStatement, newId, type Context, type Range } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { searchRanges } from './rules.ts'
import { customers } from './store.ts'

const stoa = await testInstance()
const us = await stoa.signUp()
const others = await stoa.signUp()
const url = '/api/v1/customers/customers'
const add = (body: object, token = us.token) => stoa.ok('POST', url, { token, body })
const change = (id: string, version: number, body: object, token = us.token) =>
  stoa.call('PATCH', `${url}/${id}`, { token, headers: { 'if-match': `"${version}"` }, body })
const find = async (query: string): Promise<string[]> =>
  (await stoa.ok('GET', `${url}?${query}`, { token: us.token })).items.map(
    (c: { name: string }) => c.name
  )

t.test('a customer is added, read and changed', async t => {
  const ann = await add({
    name: ' Ann Lee ',
    code: 'c-7',
    phone: '07700 900123',
    region: 'GB',
    email: 'Ann@Example.test',
    locale: 'en-GB',
    note: 'Likes lamps.'
  })
  t.match(ann, {
    name: 'Ann Lee',
    code: 'C-7',
    phone: '+447700900123',
    email: 'ann@example.test',
    whatsappConsent: false,
    consentAt: null,
    consentBy: null,
    active: true,
    version: 1
  })
  const read = await stoa.call('GET', `${url}/${ann.id}`, { token: us.token })
  t.strictSame(read.json(), ann)
  t.equal(read.headers.etag, '"1"')
  const changed = await change(ann.id, 1, {
    name: 'Ann Li',
    email: null,
    code: null,
    active: false
  })
  t.match(changed.json(), {
    name: 'Ann Li',
    email: null,
    code: null,
    phone: '+447700900123',
    active: false,
    version: 2
  })
  t.strictSame(await stoa.ok('GET', `${url}/${ann.id}`, { token: us.token }), changed.json())
  t.match((await change(ann.id, 1, { name: 'x' })).json(), {
    status: 412,
    code: 'stoa.stale-version',
    facts: { version: 2 }
  })
  t.equal(
    (await stoa.call('PATCH', `${url}/${ann.id}`, { token: us.token, body: { name: 'x' } }))
      .statusCode,
    428
  )
  const answers = await Promise.all(['a', 'b'].map(note => change(ann.id, 2, { note })))
  t.strictSame(answers.map(a => a.statusCode).sort(), [200, 412], 'of two at once one wins')
  const { rows } = await stoa.instance.relayPool.query<{ name: string; data: object }>(
    "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND name LIKE 'customers.%' ORDER BY id",
    [us.tenantId]
  )
  t.strictSame(
    rows.map(r => r.name),
    ['customers.customer-created', 'customers.customer-changed', 'customers.customer-changed']
  )
  t.strictSame(
    rows[0]?.data,
    { companyId: us.companyId, customerId: ann.id },
    'events carry no personal data'
  )
})

t.test('phone numbers are kept in one form, and never guessed', async t => {
  const phoneOf = async (body: object) => (await add({ name: 'P', ...body })).phone
  t.equal(await phoneOf({ phone: '+44 (0)7700 900-456' }), '+447700900456')
  t.equal(await phoneOf({ phone: '0812-3456-7890', region: 'ID' }), '+6281234567890')
  t.equal(
    await phoneOf({ phone: '+1 555 000 1111', region: 'GB' }),
    '+15550001111',
    'a country code says it'
  )
  t.equal(await phoneOf({ phone: '0055 31 99634-8800', region: 'BR' }), '+5531996348800')
  t.equal(
    await phoneOf({ phone: '62811699778', region: 'ID' }),
    '+62811699778',
    'as WhatsApp and payment providers write it'
  )
  const doubled = await stoa.call('POST', url, {
    token: us.token,
    body: { name: 'P', phone: '62 62 812 3456 7890', region: 'ID' }
  })
  t.match(
    doubled.json(),
    {
      status: 422,
      code: 'customers.phone-invalid',
      detail: /like 0812-345-678 or \+62 812 345 678:/,
      errors: [{ field: '/phone', message: /0812-345-678/ }]
    },
    'told how numbers of that country are written'
  )
  for (const [body, field, code] of [
    [{ phone: '07700 900123' }, '/phone', 'invalid'],
    [{ phone: '+44 12' }, '/phone', 'invalid'],
    [{ phone: 'call me' }, '/phone', 'invalid'],
    [{ phone: '077', region: 'XX' }, '/region', 'unknown']
  ] as const) {
    const refused = await stoa.call('POST', url, { token: us.token, body: { name: 'P', ...body } })
    t.match(refused.json(), {
      status: 422,
      code: 'customers.phone-invalid',
      errors: [{ field, code }]
    })
  }
})

t.test('consent is kept with who noted it and when, and may be taken back', async t => {
  const bob = await add({ name: 'Bob', phone: '+6281234567891', whatsappConsent: true })
  t.equal(bob.consentBy, us.userId)
  t.ok(Math.abs(Date.parse(bob.consentAt) - Date.now()) < 60_000)
  const same = (await change(bob.id, 1, { note: 'x', whatsappConsent: true })).json()
  t.strictSame(
    [same.consentAt, same.consentBy],
    [bob.consentAt, us.userId],
    'saying it again does not date it again'
  )
  const back = (await change(bob.id, 2, { whatsappConsent: false })).json()
  t.equal(back.whatsappConsent, false)
  t.ok(back.consentAt > bob.consentAt)
  const ask = async (id: string) =>
    (await stoa.system(us.tenantId, { companyId: us.companyId })).unitOfWork(
      ctx => ctx.ask(Customers).customer(id),
      { reads: true }
    )
  t.strictSame(await ask(bob.id), {
    id: bob.id,
    name: 'Bob',
    phone: '+6281234567891',
    email: null,
    whatsappConsent: false,
    locale: null,
    taxExemption: null,
    groupId: null
  })
  t.equal(await ask(newId()), null)
})

t.test('wrong input is told field by field; codes are unique in the company', async t => {
  const refused = await stoa.call('POST', url, {
    token: us.token,
    body: { name: ' ', email: 'nobody', locale: 'English', whatsappConsent: 'yes', vip: true }
  })
  t.equal(refused.statusCode, 400)
  t.strictSame([...new Set(refused.json().errors.map((e: { field: string }) => e.field))].sort(), [
    '/email',
    '/locale',
    '/name',
    '/vip',
    '/whatsappConsent'
  ])
  const first = await add({ name: 'First', code: 'VIP-1' })
  t.match(
    (
      await stoa.call('POST', url, { token: us.token, body: { name: 'Second', code: 'vip-1' } })
    ).json(),
    { status: 409, code: 'customers.code-taken', facts: { code: 'VIP-1' } }
  )
  const second = await add({ name: 'Second' })
  t.match((await change(second.id, 1, { code: 'VIP-1' })).json(), {
    status: 409,
    code: 'customers.code-taken'
  })
  t.equal(
    (await add({ name: 'Theirs', code: 'VIP-1' }, others.token)).code,
    first.code,
    'another tenant has its own'
  )
})

t.test('another tenant sees none of it', async t => {
  const ours = await add({ name: 'Only ours' })
  for (const id of [ours.id, newId()]) {
    t.match((await stoa.call('GET', `${url}/${id}`, { token: others.token })).json(), {
      status: 404,
      code: 'stoa.not-found'
    })
    t.match((await change(id, 1, { name: 'Mine' }, others.token)).json(), {
      status: 404,
      code: 'stoa.not-found'
    })
  }
  t.strictSame((await stoa.ok('GET', `${url}?search=only`, { token: others.token })).items, [])
})

t.test(
  'an accountant may read customers, a stock keeper may not, a sales agent adds them',
  async t => {
    const statuses = async (role: string): Promise<number[]> => {
      const { token } = await hire(stoa, us, [{ role, companyId: us.companyId }])
      return [
        (await stoa.call('GET', url, { token })).statusCode,
        (await stoa.call('POST', url, { token, body: { name: `By ${role}` } })).statusCode
      ]
    }
    t.strictSame(
      await Promise.all(
        ['accountant', 'stock-keeper', 'sales-agent', 'cashier', 'manager'].map(statuses)
      ),
      [
        [200, 403],
        [403, 403],
        [200, 201],
        [200, 201],
        [200, 201]
      ]
    )
  }
)

t.test(
  'customers are found by the beginnings of names, e-mail and code, and by either end of the phone number',
  async t => {
    await add({ name: 'Zoë van Dyk', code: 'ZZ-100', phone: '+31612345678', email: 'zoe@zz.test' })
    for (const query of [
      'zo%C3%AB',
      'ZO%C3%8B%20VAN',
      'dyk',
      'zz-1',
      'zoe@z',
      '%2B31 6123',
      '12345678',
      '06 1234 5678',
      '345678'
    ]) {
      t.strictSame(await find(`search=${query}`), ['Zoë van Dyk'], query)
    }
    for (const query of ['oë', 'van', '5678 9', '678']) {
      t.strictSame(await find(`search=${query}`), [], query)
    }
    t.strictSame(await find('phone=%2B31%206%2012345678'), ['Zoë van Dyk'])
    t.strictSame(await find('phone=0612345678&region=NL&code=zz-100&email=ZOE@zz.test'), [
      'Zoë van Dyk'
    ])
    t.strictSame(await find('search=dyk&active=false'), [])
  }
)

t.test('a list walked by cursor shows each customer once while others are added', async t => {
  const names = ['ada', 'Ada', 'ADA', 'Ben', 'cid', 'Cid', 'Dora']
  for (const name of names) await add({ name: `walk ${name}` })
  const seen: string[] = []
  for (let after = '', page = 0; ; page++) {
    const { items, next } = await stoa.ok('GET', `${url}?search=walk&limit=2${after}`, {
      token: us.token
    })
    seen.push(...items.map((c: { name: string }) => c.name))
    await add({ name: `walk a${page}` })
    if (next === null) break
    after = `&after=${next}`
  }
  t.strictSame(seen.filter(n => !/a\d/.test(n)).sort(), names.map(n => `walk ${n}`).sort())
  t.match((await stoa.call('GET', `${url}?after=WzEsMl0`, { token: us.token })).json(), {
    status: 400,
    errors: [{ field: 'query.after' }]
  })
})

t.test('list and search use indexes under row-level security, also without statistics', async t => {
  const system = await stoa.system(us.tenantId, { companyId: us.companyId })
  await system.unitOfWork(ctx =>
    dynamicStatement(
      `INSERT INTO customers_customer (tenant_id, company_id, id, name, phone, email)
    SELECT $1, $2, gen_random_uuid(), 'Filler ' || n, '+4477' || (10000000 + n), 'f' || n || '@fill.test' FROM generate_series(1, 3000) AS n`,
      [ctx.tenantId, us.companyId]
    )
  )
  await system.unitOfWork(
    async ctx => {
      await dynamicStatement('SET LOCAL plan_cache_mode = force_generic_plan', [])
      await dynamicStatement('SET LOCAL enable_sort = off', []) // an index in the order of the list must be there
      const list = await planOf(ctx, {
        limit: 20,
        after: Buffer.from(JSON.stringify(['filler 2', us.companyId])).toString('base64url')
      })
      t.match(
        list,
        /using customers_customer_name on customers_customer r .*\n *Index Cond: .*ROW\(name_key, id\)/
      )
      const found = await planOf(ctx, { limit: 20 }, searchRanges('10002999'))
      for (const index of ['name', 'last_name', 'code', 'email', 'phone_tail']) {
        t.match(found, new RegExp(`customers_customer_${index}\\b`), index)
      }
      t.match(found, /Index Cond: \(.*\bid = /, 'those found are gone to by their keys')
      t.notMatch(found, /Seq Scan/)
    },
    { reads: true }
  )
  t.strictSame(await find('search=10002999'), ['Filler 2999'])
})

async function planOf(
  ctx: Context,
  ...question: [Parameters<typeof customers.listing>[1], Range[]?]
): Promise<string> {
  const { text, values } = customers.listing(ctx, ...question)
  await dynamicStatement(`PREPARE looked_at AS ${text}`, [])
  const rows = await dynamicStatement<{ 'QUERY PLAN': string }>(
    `EXPLAIN EXECUTE looked_at (${values.map(v => (v === null ? 'NULL' : `'${String(v)}'`)).join(', ')})`,
    []
  )
  await dynamicStatement('DEALLOCATE looked_at', [])
  return rows.map(r => r['QUERY PLAN']).join('\n')
}
