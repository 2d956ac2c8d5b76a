import t from 'tap'
import { ActingContext } from '../../context/acting-context.ts'
import { executeValidated } from '../../execution/execute.ts'
import { defineUseCase, type AnyUseCase } from '../../context/use-case.ts'
import { Type } from '@sinclair/typebox'
import { testInstance } from '../../../test/support/instance.ts'
import { hire } from '../../../test/support/staff.ts'
import { pageModule } from '../../../test/support/page-module.ts'
import { tillOf } from '../../../test/support/till.ts'
import { abilityOf } from '../ability.ts'

const stoa = await testInstance()
const owner = await stoa.signUp()
const manager = await hire(stoa, owner, [{ role: 'manager', shopId: owner.shopId }])
const useCases = [...stoa.instance.registry.useCases.values()]
const everything = abilityOf([{ permission: '*', inverted: false, conditions: null }])

/**
 * Someone who stands in the shop, may do everything there, and in the company as a whole what is
 * said.
 */
async function state(
  inCompany: Array<{ permission: string; inverted: boolean; conditions: null }>
): Promise<ActingContext> {
  const system = await stoa.system(owner.tenantId, {
    companyId: owner.companyId,
    shopId: owner.shopId
  })
  return new ActingContext(stoa.instance, {
    ...system.acting,
    actor: { kind: 'user', name: 'user' },
    userId: owner.userId,
    sessionId: 'x',
    ability: everything,
    inCompany: abilityOf(inCompany)
  })
}
const codeOf = (ctx: ActingContext, useCase: AnyUseCase): Promise<string> =>
  executeValidated(ctx, useCase, {}).then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'failed'
  )

t.test(
  'what belongs to the whole company is not changed by whoever holds the permission in one shop',
  async t => {
    const ctx = await state([])
    const companys = useCases.filter(
      ({ heldFor, permission }) => heldFor === 'company' && permission !== null
    )
    t.ok(companys.length > 30)
    for (const useCase of companys) {
      t.equal(await codeOf(ctx, useCase), 'access.held-in-shop-only', useCase.name)
    }
    const whole = await state([{ permission: '*', inverted: false, conditions: null }])
    for (const useCase of companys) {
      t.not(
        await codeOf(whole, useCase).catch(() => ''),
        'access.held-in-shop-only',
        `${useCase.name}, held for the company`
      )
    }
  }
)

t.test('what a shop may change by itself is its own, or belongs to who does it', t => {
  t.strictSame(
    useCases
      .filter(
        ({ scope, reads, permission, heldFor }) =>
          scope === 'company' && !reads && permission !== null && heldFor === 'shop'
      )
      .map(({ name }) => name)
      .sort(),
    [
      'access.approve-request',
      'access.decline-request', // of one request in a shop
      'access.change-device',
      'access.enrol-device',
      'access.retire-device', // a shop's own
      'files.remove-export',
      'files.start-export', // the file of whoever asks for it
      'accounts.take-payment',
      'assistant.approve-proposal',
      'assistant.ask',
      'assistant.create-conversation',
      'assistant.delete-conversation',
      'assistant.reject-proposal',
      'assistant.serve-mcp', // one's own
      'customers.change-customer',
      'customers.change-customers',
      'customers.create-customer', // tills meet them
      'customers.create-customers',
      'inventory.adjust-stock',
      'inventory.approve-stock-count',
      'inventory.assign-lots',
      'inventory.block-lot', // whoever sees that goods are bad stops them; letting them go is for the company
      'inventory.cancel-stock-count',
      'inventory.cancel-transfer',
      'inventory.change-transfer',
      'inventory.create-stock-count',
      'inventory.create-transfer',
      'inventory.enter-counted',
      'inventory.finish-stock-count',
      'inventory.receive-transfer',
      'inventory.send-transfer',
      'inventory.set-reorder-points',
      'inventory.start-stock-count',
      'inventory.take-back-transfer',
      'inventory.undo-counted',
      'kitchen.change-station',
      'kitchen.create-station',
      'kitchen.move-order',
      'kitchen.print-order',
      'layaways.make-layaway',
      'layaways.change-layaway',
      'layaways.pick-up-layaway',
      'layaways.cancel-layaway',
      'layaways.take-payment',
      'production.cancel-order',
      'production.change-order',
      'production.create-order',
      'production.finish-order',
      'production.reverse-order',
      'production.start-order',
      'layaways.pay-out', // of goods in a shop
      'top-ups.retry-top-up', // of a sale in a shop
      'payments.cancel-payment',
      'payments.capture-payment',
      'payments.change-account',
      'payments.confirm-payment',
      'payments.confirm-refund',
      'payments.create-payout',
      'payments.create-account',
      'payments.refund-payment',
      'payments.reject-payment',
      'payments.reject-refund',
      'payments.renew-webhook',
      'payments.resolve-difference',
      'payments.request-payment', // accounts ask by themselves whose they are
      'pos.accept-offline-sale',
      'pos.dismiss-parked-sale',
      'pos.mark-offline-sale-seen',
      'pos.post-parked-sale',
      'pos.park-ticket',
      'pos.change-ticket',
      'pos.resume-ticket',
      'pos.split-ticket',
      'pos.merge-tickets',
      'pos.discard-ticket',
      'pos.approve-difference',
      'pos.change-register',
      'pos.change-sale-fields',
      'pos.close-session',
      'pos.correct-invoice',
      'pos.create-register',
      'pos.issue-display-code',
      'pos.issue-invoice',
      'pos.move-cash',
      'pos.open-session',
      'pos.post-exchange',
      'pos.post-refund',
      'pos.post-sale',
      'pos.post-sales',
      'pos.print-receipt',
      'pos.renew-receipt-link',
      'pos.retry-print',
      'pos.revoke-receipt-link',
      'pos.send-receipt',
      'pos.show-picture',
      'pos.take-over-session',
      'pos.unpair-display',
      'pos.void-sale',
      'purchasing.cancel-order',
      'purchasing.change-order',
      'purchasing.charge-receipt',
      'purchasing.close-order',
      'purchasing.create-order',
      'purchasing.post-receipt',
      'purchasing.post-return',
      'purchasing.receive-order',
      'purchasing.send-order',
      'storefront.accept-return',
      'storefront.cancel-order',
      'storefront.close-order',
      'storefront.collect-order',
      'storefront.resolve-issue',
      'storefront.decline-return',
      'storefront.deliver-order',
      'storefront.create-key',
      'storefront.pack-order',
      'storefront.pick-order',
      'storefront.ready-order',
      'storefront.return-order',
      'storefront.revoke-key',
      'storefront.retry-sale',
      'storefront.ship-order',
      'whatsapp.resend-message',
      'whatsapp.send-text'
    ].sort()
  )
  t.end()
})

t.test('the manager of one shop', async t => {
  const { registerId, variantId } = await tillOf(stoa, owner)
  const {
    items: [product]
  } = await stoa.ok('GET', '/api/v1/catalog/products', { token: owner.token })
  const as = (method: 'POST' | 'PUT' | 'PATCH' | 'GET', path: string, body?: object) =>
    stoa.call(method, `/api/v1/${path}`, {
      token: manager.token,
      headers: { 'if-match': '"1"' },
      ...(body === undefined ? {} : { body })
    })
  for (const answer of [
    await as('PATCH', `catalog/products/${product.id}`, { name: 'Mine' }),
    await as('PUT', 'catalog/tax-classes/standard', { name: 'None', ratePpm: 0 }),
    await as('POST', 'whatsapp/connections', { name: 'Mine' }),
    await as('POST', 'storefront/shipping-zones', { name: 'All', places: ['GB'] }),
    await as('GET', 'mail/messages'),
    await as('GET', 'payments/exchanges')
  ]) {
    t.match(answer.json(), { code: 'access.held-in-shop-only', status: 403 }, answer.body)
  }
  t.equal((await as('POST', 'customers/customers', { name: 'Ann' })).statusCode, 201)
  t.equal((await as('POST', 'pos/registers', { name: 'Second' })).statusCode, 201)
  t.equal(
    (
      await as('POST', 'pos/sales', {
        registerId,
        lines: [{ variantId, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 1000 }]
      })
    ).statusCode,
    201
  )
})

t.test(
  'whoever holds a permission for some rows only gets nothing from what does not judge rows',
  async t => {
    const system = await stoa.system(owner.tenantId, {
      companyId: owner.companyId
    })
    const some = (conditions: Record<string, unknown> | null) =>
      new ActingContext(stoa.instance, {
        ...system.acting,
        ability: abilityOf([
          { permission: '*', inverted: false, conditions: null },
          { permission: 'sale.read', inverted: true, conditions }
        ])
      })
    const forgetful = defineUseCase({
      name: 'pos.forget-to-judge',
      summary: '',
      permission: 'sale.read',
      reads: true,
      input: Type.Object({}),
      run: async () => 'secret'
    })
    await t.rejects(executeValidated(some({ currency: 'EUR' }), forgetful, {}), {
      code: 'access.rows-not-judged'
    })
    const judging = defineUseCase({
      ...forgetful,
      permission: 'sale.read',
      public: undefined,
      name: 'pos.judge',
      run: async ctx => ctx.can('sale.read', { currency: 'GBP' })
    })
    t.equal(await executeValidated(some({ currency: 'EUR' }), judging, {}), true)
    const inUnits = defineUseCase({
      ...forgetful,
      permission: 'sale.read',
      public: undefined,
      name: 'pos.judge-in-units',
      transaction: false,
      run: async ctx =>
        ctx.unitOfWork(async inside => inside.can('sale.read', { currency: 'GBP' }), {
          reads: true
        })
    })
    t.equal(
      await executeValidated(some({ currency: 'EUR' }), inUnits, {}),
      true,
      'also in the units of work it opens by itself'
    )
    const twice = defineUseCase({
      ...forgetful,
      permission: 'sale.read',
      public: undefined,
      name: 'pos.judge-and-perform',
      run: async ctx => {
        const judged = ctx.can('sale.read', { currency: 'GBP' })
        return (
          judged &&
          (await executeValidated(ActingContext.of(ctx), forgetful, {}).then(
            () => 'told',
            () => 'refused'
          ))
        )
      }
    })
    t.equal(
      await executeValidated(some({ currency: 'EUR' }), twice, {}),
      'refused',
      "and what one has judged is not another's"
    )
    const rowless = defineUseCase({
      ...forgetful,
      permission: 'user.read',
      public: undefined,
      name: 'pos.rowless',
      run: async () => 'secret'
    })
    const stored = new ActingContext(stoa.instance, {
      ...system.acting,
      ability: abilityOf([
        { permission: 'user.read', inverted: false, conditions: { name: 'Ann' } }
      ])
    })
    await t.rejects(
      executeValidated(stored, rowless, {}),
      { code: 'access.forbidden' },
      'where nothing judges rows, conditions that are stored all the same give nothing'
    )
  }
)

t.test('what is held in a shop only is named, and shows no page of the whole company', async t => {
  const inShop = await stoa.ok('GET', '/api/v1/access/me', { token: manager.token })
  t.ok(inShop.permissions.includes('mail.read'))
  t.ok(inShop.heldInShopOnly.includes('mail.read'))
  t.notOk(inShop.heldInShopOnly.includes('profile.read'), "one's own")
  for (const headers of [undefined, { 'x-shop-id': owner.shopId }]) {
    t.strictSame(
      (await stoa.ok('GET', '/api/v1/access/me', { token: owner.token, headers })).heldInShopOnly,
      []
    )
  }

  const { registryOf } = await pageModule<{
    registryOf(
      all: unknown[],
      reader: { plugins: string[]; permissions: string[]; heldInShopOnly: string[] }
    ): { pages: Array<{ path: string }>; barred: string[] }
  }>(new URL('../../web/registry.ts', import.meta.url))
  const view = () => Promise.reject(new Error('not opened'))
  const pages = [
    { path: '/company', title: () => '', permission: 'mail.read', inCompany: true, view },
    { path: '/shop', title: () => '', permission: 'mail.read', view },
    { path: '/all', title: () => '', view }
  ]
  const seen = (reader: Parameters<typeof registryOf>[1]) => {
    const registry = registryOf([{ plugin: 'stoa', words: {}, pages }], reader)
    return [registry.pages.map(({ path }) => path), registry.barred]
  }
  t.strictSame(seen(inShop), [['/shop', '/all'], ['/company']])
  t.strictSame(seen({ ...inShop, heldInShopOnly: [] }), [['/company', '/shop', '/all'], []])
  t.strictSame(seen({ ...inShop, permissions: [] }), [['/all'], ['/company', '/shop']])
})

t.test('a page that shows what is asked for the company only is kept for it', async t => {
  const listed = useCases
    .filter(({ reads, heldFor }) => reads && heldFor === 'company')
    .map(({ name }) => name)
    .sort()
  t.strictSame(
    listed,
    [
      'agents.get-sale',
      'mail.get-message',
      'mail.list-messages',
      'payments.get-payout',
      'payments.get-reconciliation',
      'payments.list-exchanges',
      'payments.list-payouts',
      'payments.list-reconciliations',
      'payments.list-webhooks',
      'purchasing.get-bill',
      'purchasing.list-balances',
      'purchasing.list-billable',
      'purchasing.list-bills',
      'purchasing.list-payments-due',
      'purchasing.payments-due-table',
      'purchasing.sum-up-payments-due'
    ],
    "a new one: its page says inCompany: true in the plugin's pages, and stands here"
  )
})
