import { isBulk } from '../../core/execution/bulk.ts'
import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { testInstance } from '../support/instance.ts'
import { seed } from '../support/seed.ts'
import { sources, withoutComments } from '../support/sources.ts'

// Whatever changes something stands in the audit, with what it changed. A use case that runs in one
// transaction cannot leave that out (core/execution/execute.ts); those that can are named here.

/** What they write is never changed, and names who wrote it and when. */
const DOCUMENTS: Record<string, string> = {
  'inventory.adjust-stock': 'the adjustment',
  'inventory.enter-counted': 'the entry: who found how much, and when',
  'inventory.undo-counted': 'the entry, which says when it was undone',
  'accounts.adjust-balance': 'the entry',
  'accounts.take-payment': 'the entry',
  'layaways.pay-out': 'the entry',
  'layaways.pick-up-layaway': 'the sale and the entry',
  'layaways.take-payment': 'the entry',
  'pos.post-sale': 'the sale',
  'pos.post-refund': 'the refund',
  'pos.post-exchange': 'the refund and the sale',
  'pos.void-sale': 'the void',
  'pos.move-cash': 'the cash movement',
  'pos.print-receipt': 'the print',
  'pos.show-picture': 'the picture, which passes; what is sold stands in the sale',
  'pos.issue-invoice': 'the invoice',
  'pos.correct-invoice': 'the credit note',
  'payments.check-link': 'the question to the provider, in the log of exchanges',
  'storefront.open-cart': "a visitor's own; the order is what counts",
  'storefront.change-cart': "a visitor's own; the order is what counts",
  'storefront.put-cart-line': "a visitor's own; the order is what counts",
  'storefront.remove-cart-line': "a visitor's own; the order is what counts"
}

/** They open units of work themselves and name nothing there. */
const ELSEWHERE: Record<string, string> = {
  'access.renew-browser-session': 'access.refresh-session, which it asks',
  'assistant.approve-proposal': 'what is carried out stands there by its own name',
  'assistant.ask': 'what is said stands in the conversation, what is done by its own name',
  'assistant.serve-mcp': 'what is done stands there by its own name',
  'payments.send-proof': 'the proof itself, which no one changes',
  'payments.take-webhook': 'the webhook itself, which no one changes',
  'storefront.sign-up': 'nothing is there before the address is proved; that stands in it',
  'storefront.log-in': "the shopper's sessions have rows of their own",
  'storefront.request-password-reset': 'nothing is changed before the reset, which stands in it'
}

const stoa = await testInstance({ WHATSAPP_SOCKET_URL: 'ws://127.0.0.1:9' })
// Of many records each stands there by the name of what is done with it.
const changing = [...stoa.instance.registry.useCases.values()].filter(
  useCase => !useCase.reads && !isBulk(useCase)
)
const code = (await sources(['core', 'tenants', 'plugins']))
  .filter(({ isTest }) => !isTest)
  .map(({ text }) => withoutComments(text))
const codeOf = (name: string): string => {
  const [text, ...others] = code.filter(
    text => text.includes('defineUseCase(') && text.includes(`name: '${name}'`)
  )
  if (text === undefined || others.length > 0) throw new Error(`Where is ${name}?`)
  return text
}

t.test('only what is a document itself has no entry', async t => {
  t.strictSame(
    changing
      .filter(({ audit }) => audit === 'document')
      .map(({ name }) => name)
      .sort(),
    Object.keys(DOCUMENTS).sort()
  )
})

t.test('what opens its units of work itself names in one of them what it changed', async t => {
  const silent = changing.filter(
    ({ name, transaction, audit }) =>
      !transaction && audit === 'entry' && !codeOf(name).includes('.audited(')
  )
  t.strictSame(silent.map(({ name }) => name).sort(), Object.keys(ELSEWHERE).sort())
})

t.test('every entry names what was changed', async t => {
  const owner = await stoa.signUp()
  await seed(stoa, { token: owner.token, headers: { 'x-shop-id': owner.shopId } })
  await stoa.settled()
  const admin = connect(stoa.database.adminUrl, 'audit test')
  await admin.connect()
  t.teardown(() => admin.end())
  const { rows } = await admin.query<{ action: string; nameless: boolean }>(
    'SELECT action, bool_or(subject_id IS NULL) AS nameless FROM pool.audit_entry WHERE tenant_id = $1 GROUP BY action',
    [owner.tenantId]
  )
  t.ok(rows.length > 50, `${rows.length} kinds of entries`)
  t.strictSame(
    rows
      .filter(({ nameless }) => nameless)
      .map(({ action }) => action)
      .sort(),
    []
  )
})
