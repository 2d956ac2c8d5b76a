import t from 'tap'
import { executeValidated } from '../../execution/execute.ts'
import { ActingContext } from '../../context/acting-context.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { abilityOf } from '../ability.ts'

// Whoever logged in by PIN works at the till and administers nothing, whatever their rights: what is
// refused is declared by the use cases themselves.

const stoa = await testInstance()
const useCases = [...stoa.instance.registry.useCases.values()]
const kernel = new Set(
  stoa.instance.registry.plugins.filter(({ always }) => always).map(({ name }) => name)
)
const pluginOf = (name: string): string => name.slice(0, name.indexOf('.'))
const isOwn = (permission: string): boolean => permission.startsWith('profile.')

t.test('what administers takes a password', t => {
  t.strictSame(
    useCases
      .filter(
        ({ name, permission, withPassword }) =>
          kernel.has(pluginOf(name)) &&
          permission !== null &&
          !isOwn(permission) &&
          withPassword === undefined
      )
      .map(({ name }) => name)
      .sort(),
    [
      'access.approve-request',
      'access.decline-request',
      'access.list-approvals', // one's own rights, for one request of another
      'custom-fields.get-field',
      'custom-fields.list-fields',
      'custom-fields.list-records', // what a form asks for
      'tenants.get-company',
      'tenants.get-shop',
      'tenants.list-companies',
      'tenants.list-shops' // where one works
    ]
  )
  t.end()
})

t.test('so does what takes or gives a secret, or could shut people out', t => {
  t.strictSame(
    useCases
      .filter(
        ({ permission, humanOnly, withPassword }) =>
          permission !== null && humanOnly !== undefined && withPassword === undefined
      )
      .map(({ name }) => name)
      .sort(),
    [
      'access.approve-request',
      'access.decline-request',
      'access.request-approval', // no secret: people answer for it
      'access.set-own-pin', // asks for the password itself
      'assistant.approve-proposal',
      'assistant.ask',
      'assistant.create-conversation',
      'assistant.delete-conversation',
      'assistant.get-conversation',
      'assistant.list-conversations',
      'assistant.list-keys', // shows none
      'assistant.list-proposals',
      'assistant.get-proposal',
      'assistant.read-usage',
      'assistant.reject-proposal',
      'assistant.serve-mcp', // one's own, with one's own rights
      'catalog.change-products',
      'catalog.create-products',
      'customers.change-customers',
      'customers.create-customers', // many at once: what one of them takes
      'payments.get-account',
      'payments.list-accounts',
      'payments.list-providers',
      'pos.accept-offline-sale', // the till sends what its cashier sold
      'pos.get-receipt-link',
      'pos.issue-display-code', // whoever uses it sees what the customer sees, and nothing else
      'pos.post-sales',
      'pos.renew-receipt-link', // an address for the customer, on paper the cashier hands out
      'pos.show-picture', // the till sends what its customer sees
      'whatsapp.get-connection' // how it stands, without the secret
    ].sort()
  )
  t.end()
})

t.test('what can be approved runs in a transaction, which uses the approval, in a shop', t => {
  const approvable = useCases.filter(useCase => Object.keys(useCase.approvable).length > 0)
  t.ok(approvable.length >= 3)
  for (const { name, transaction, heldFor } of approvable) {
    t.strictSame([transaction, heldFor], [true, 'shop'], name)
  }
  t.end()
})

t.test('it is refused whatever else they may', async t => {
  const owner = await stoa.signUp()
  const system = await stoa.system(owner.tenantId, {
    companyId: owner.companyId,
    shopId: owner.shopId
  })
  const everything = abilityOf([{ permission: '*', inverted: false, conditions: null }])
  const ctx = new ActingContext(stoa.instance, {
    ...system.acting,
    actor: { kind: 'user', name: 'user' },
    userId: owner.userId,
    sessionId: 'x',
    deviceId: 'y',
    ability: everything,
    inCompany: everything
  })
  const refused = useCases.filter(({ withPassword }) => withPassword !== undefined)
  t.ok(refused.length > 40)
  for (const useCase of refused) {
    const code = await executeValidated(ctx, useCase, {}).then(
      () => 'done',
      (error: { code?: string }) => error.code
    )
    t.equal(code, 'access.pin-not-enough', useCase.name)
  }
})
