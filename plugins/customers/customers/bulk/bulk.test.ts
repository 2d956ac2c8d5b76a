import t from 'tap'
import { hire, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const create = '/api/v1/customers/customers/bulk/create'
const change = '/api/v1/customers/customers/bulk/change'

t.test('customers are created and changed many at once, each by itself', async t => {
  const us = await stoa.signUp()
  const { token } = us
  const made = await stoa.ok('POST', create, {
    token,
    body: {
      records: [
        { name: 'Ana', code: 'A' },
        { code: 'B' },
        { name: 'Bea', code: 'A' },
        { name: 'Cid' }
      ]
    }
  })
  t.match(made, {
    kept: 2,
    refused: 2,
    items: [
      { status: 201, problem: null },
      {
        status: 400,
        id: null,
        problem: { code: 'stoa.invalid-input', errors: [{ field: '/name' }] }
      },
      { status: 409, problem: { code: 'customers.code-taken' } },
      { status: 201 }
    ]
  })
  const changed = await stoa.ok('POST', change, {
    token,
    body: {
      records: [
        { customerId: made.items[0].id, version: 1, name: 'Ana Maria' },
        { customerId: made.items[3].id, version: 2, name: 'Nobody' }
      ]
    }
  })
  t.match(changed, {
    kept: 1,
    items: [{ status: 200 }, { problem: { code: 'stoa.stale-version' } }]
  })
  const { items } = await stoa.ok('GET', '/api/v1/customers/customers', { token })
  t.strictSame(
    items.map(({ name }: { name: string }) => name),
    ['Ana Maria', 'Cid']
  )
})

t.test('whoever holds the permission for some customers is refused the others alone', async t => {
  const us = await stoa.signUp()
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: us.token,
    body: {
      name: 'only-a',
      rules: [
        { permission: 'customer.edit', conditions: { code: 'A' } },
        { permission: 'customer.read' }
      ]
    }
  })
  const some = await hire(stoa, us, [{ role: 'only-a' }])
  const answer = await stoa.ok('POST', create, {
    token: some.token,
    body: {
      records: [
        { name: 'Ana', code: 'A' },
        { name: 'Bea', code: 'B' }
      ]
    }
  })
  t.match(answer, {
    kept: 1,
    refused: 1,
    items: [{ status: 201 }, { status: 403, problem: { code: 'access.row-forbidden' } }]
  })
})
