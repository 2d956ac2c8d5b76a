import { Type } from '@sinclair/typebox'
import t from 'tap'
import { connect } from '../database/connection.ts'
import { newId } from '../primitives/ids.ts'
import { holdsSignedToken } from '../security/signed-tokens.ts'
import { unitOfWork } from '../database/unit-of-work.ts'
import { constraintOf } from '../database/fault.ts'
import { statement } from '../database/statement.ts'
import { defineErrors } from '../primitives/errors.ts'
import { executeIdempotent } from './execute.ts'
import { claimKey, keepAnswer, storedAnswer } from './idempotency.ts'
import { defineUseCase } from '../context/use-case.ts'
import { testInstance } from '../../test/support/instance.ts'
import { secondCompany } from '../../test/support/staff.ts'
import { memberOf } from '../../test/support/member.ts'
import { underWay } from '../../test/support/under-way.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const company = await stoa.signUp()
const { token } = company

/** What lies in the table under a key, read as the database's owner. */
async function keptUnder(key: string): Promise<string[]> {
  const admin = connect(stoa.database.adminUrl, 'idempotency test')
  await admin.connect()
  try {
    return (
      await admin.query<{ body: string }>('SELECT body FROM pool.idempotency_key WHERE key = $1', [
        key
      ])
    ).rows.map(r => r.body)
  } finally {
    await admin.end()
  }
}

t.test(
  'an answer with a signed token in it lies sealed, and is repeated word for word',
  async t => {
    const key = newId()
    const send = () =>
      stoa.call('POST', '/api/v1/payments/accounts', {
        token,
        headers: { 'idempotency-key': key },
        body: {
          provider: 'stripe',
          title: 'Cards',
          credentials: { secretKey: 'sk_test_nobody', webhookSecret: 'whsec_nobody' }
        }
      })
    const first = await send()
    t.equal(first.statusCode, 201)
    const { webhookPath } = first.json()
    t.ok(holdsSignedToken(webhookPath))
    const kept = await keptUnder(key)
    t.equal(kept.length, 1)
    t.match(kept[0], /^sealed:/)
    t.notMatch(kept[0], webhookPath.slice(-40))
    const again = await send()
    t.equal(again.headers['idempotent-replayed'], 'true')
    t.equal(again.body, first.body)
  }
)

t.test('any other answer lies there as it was given', async t => {
  const key = newId()
  const made = await stoa.call('POST', '/api/v1/catalog/products', {
    token,
    headers: { 'idempotency-key': key },
    body: { sku: 'A', name: 'a'.repeat(100), priceMinor: 1 }
  })
  t.strictSame(await keptUnder(key), [made.body])
})

t.test(
  'an answer of megabytes is kept and repeated; one of many is refused, and nothing is done',
  async t => {
    const ctx = await stoa.system(company.tenantId, { companyId: company.companyId })
    const request = { operation: 'test.answer', key: newId(), hash: 'h' }
    const answer = { status: 200, body: JSON.stringify('z'.repeat(9_000_000)) }
    await unitOfWork(
      stoa.instance.pool,
      ctx.scope,
      async () => {
        await claimKey(ctx, request)
      },
      { beforeCommit: () => [keepAnswer(ctx, request, answer)] }
    )
    t.strictSame(
      await unitOfWork(stoa.instance.pool, ctx.scope, () => storedAnswer(ctx, request), {
        reads: true
      }),
      answer
    )
    t.throws(
      () =>
        keepAnswer(
          ctx,
          { ...request, key: newId() },
          { status: 200, body: 'z'.repeat(16_777_217) }
        ),
      { code: 'stoa.answer-too-large', status: 422 }
    )
  }
)

t.test("a key is its asker's: for anyone else, asking for the very same, it is used", async t => {
  const key = newId()
  const clerk = await memberOf(stoa, company, { permissions: ['product.edit', 'product.read'] })
  const send = (by: string) =>
    stoa.call('POST', '/api/v1/catalog/products', {
      token: by,
      headers: { 'idempotency-key': key },
      body: { sku: 'MINE', name: 'Mine', priceMinor: 1 }
    })
  t.equal((await send(token)).statusCode, 201)
  t.match((await send(clerk.token)).json(), { status: 422, code: 'stoa.idempotency-key-reused' })
  t.equal((await send(token)).headers['idempotent-replayed'], 'true')

  const request = { operation: 'test.asker', key: newId(), hash: 'h' }
  const answer = { status: 200, body: '{}' }
  const other = await secondCompany(stoa, company)
  const [first, second] = [
    await stoa.system(company.tenantId, { companyId: company.companyId }),
    await stoa.system(company.tenantId, { companyId: other.companyId })
  ]
  await unitOfWork(stoa.instance.pool, first.scope, () => claimKey(first, request), {
    beforeCommit: () => [keepAnswer(first, request, answer)]
  })
  const asked = (ctx: typeof first) =>
    unitOfWork(stoa.instance.pool, ctx.scope, () => storedAnswer(ctx, request), { reads: true })
  t.strictSame(await asked(first), answer)
  await t.rejects(asked(second), { code: 'stoa.idempotency-key-reused' }, 'nor by a link elsewhere')
})

t.test('while a request is worked on, the same again is refused at once', async t => {
  const ctx = await stoa.system(company.tenantId, { companyId: company.companyId })
  const request = { operation: 'test.in-flight', key: newId(), hash: 'h' }
  const claimed = () => ctx.unitOfWork(inside => claimKey(inside as typeof ctx, request))
  const first = await underWay(ctx, inside => claimKey(inside as typeof ctx, request))
  await t.rejects(claimed(), { code: 'stoa.idempotency-in-flight', status: 409 })
  await first.end()
  t.equal(await claimed(), null, 'one that came to nothing leaves the key free')
})

const errors = defineErrors('test', {
  taken: { status: 409, message: 'The name {name} is taken.' }
})
const NAME = 'pos_register_tenant_id_shop_id_name_key'
const insert = statement(
  'idempotency-test.insert',
  'INSERT INTO pos_register (tenant_id, id, company_id, shop_id, name) VALUES ($1, $2, $3, $4, $5)'
)
const add = (ctx: { tenantId: string }, name: string) =>
  insert([ctx.tenantId, newId(), company.companyId, company.shopId, name])
const declared = {
  permission: 'register.edit',
  summary: 'Adds a register without looking first',
  input: Type.Object({ name: Type.String() })
}

/**
 * An insert is all there is, so that it travels with the claim of the key where the connection
 * knows both.
 */
const useCases = {
  'named by the use case': defineUseCase({
    ...declared,
    name: 'test.named',
    clashes: { [NAME]: (_ctx, { name }) => errors.taken({ name }) },
    run: (ctx, { name }) => add(ctx, name)
  }),
  'named where it is inserted': defineUseCase({
    ...declared,
    name: 'test.caught',
    run: (ctx, { name }) =>
      add(ctx, name).catch((error: unknown) => {
        throw constraintOf(error) === NAME ? errors.taken({ name }, { cause: error }) : error
      })
  }),
  'gone again when it is looked for': defineUseCase({
    ...declared,
    name: 'test.gone',
    clashes: { [NAME]: () => null },
    run: (ctx, { name }) => add(ctx, name)
  })
}

for (const [how, useCase] of Object.entries(useCases)) {
  t.test(
    `a constraint that an insert runs into is told in its own words, though the key was claimed in the same message: ${how}`,
    async t => {
      const ctx = await stoa.system(company.tenantId, {
        companyId: company.companyId,
        shopId: company.shopId
      })
      const code = how.startsWith('named') ? 'test.taken' : 'stoa.conflict'
      for (let i = 0; i < 5; i++) {
        const request = { operation: useCase.name, key: newId(), hash: 'h' }
        await t.rejects(
          executeIdempotent(ctx, useCase, { name: 'Register 1' }, request, () => ({
            status: 200,
            body: '{}'
          })),
          { name: 'Problem', code, status: 409 }
        )
      }
    }
  )
}
