import t from 'tap'
import { asAdmin, memberOf, testInstance } from 'stoa/testing'
import { billedShop, BILLS } from 'stoa/testing/bills'
import { newId } from 'stoa/plugin'

// Never more is paid than is due, whoever pays at the same time.

const stoa = await testInstance()

async function owing(totalMinor = 1000) {
  const shop = await billedShop(stoa)
  const approved = async (of: object, more: object = {}) => {
    const bill = await shop.bill([{ description: 'Goods', ...of }], more)
    return (await shop.act(bill.id, 'approve', { acceptBecause: 'by contract' })).json()
  }
  const debt = await approved({ netMinor: totalMinor })
  return {
    ...shop,
    approved,
    debt,
    pay: (amountMinor: number, more: object = {}, id = debt.id) =>
      shop.act(id, 'pay', { amountMinor, method: 'bank-transfer', ...more })
  }
}

t.test('in two payments: partly paid, paid, and nothing more', async t => {
  const shop = await owing()
  const first = await shop.pay(400, { paidOn: '2026-02-01', reference: 'TX 1' })
  t.equal(first.statusCode, 200)
  t.match(first.json(), {
    state: 'partly-paid',
    paidMinor: 400,
    openMinor: 600,
    paidBy: [{ amountMinor: 400, method: 'bank-transfer', paidOn: '2026-02-01', reference: 'TX 1' }]
  })
  t.match((await shop.pay(601)).json(), { code: 'purchasing.more-than-due', status: 409 })
  t.equal((await shop.pay(0)).statusCode, 400)
  t.match((await shop.pay(1, { paidOn: '2999-01-01' })).json(), {
    code: 'purchasing.paid-in-future'
  })
  t.match((await shop.act(shop.debt.id, 'cancel', { because: 'x' })).json(), {
    code: 'purchasing.bill-not-so'
  })
  const last = (await shop.pay(600, { method: 'cash' })).json()
  t.match(last, { state: 'paid', openMinor: 0 })
  t.equal(last.paidBy.length, 2)
  t.match((await shop.pay(1)).json(), { code: 'purchasing.bill-not-so' })
})

t.test('a payment is recorded once by its key', async t => {
  const shop = await owing()
  const headers = { 'idempotency-key': newId() }
  const body = { amountMinor: 300, method: 'cheque' }
  const send = () =>
    stoa.call('POST', `${BILLS}/${shop.debt.id}/pay`, { token: shop.token, headers, body })
  const [first, second] = [await send(), await send()]
  t.strictSame(second.json(), first.json())
  t.match(await shop.read(`${BILLS}/${shop.debt.id}`), { paidMinor: 300 })
})

t.test('a draft is not paid, and nothing is owed by a bill over nothing', async t => {
  const shop = await owing()
  const draft = await shop.bill([{ description: 'x', netMinor: 5 }])
  t.match((await shop.pay(5, {}, draft.id)).json(), { code: 'purchasing.bill-not-so' })
  t.match(await shop.approved({ netMinor: 0 }), { state: 'paid', openMinor: 0 })
})

t.test('a credit note is set off against bills of the same supplier', async t => {
  const shop = await owing()
  const credit = await shop.approved({ netMinor: 250 }, { kind: 'credit-note' })
  t.match(credit, { kind: 'credit-note', differs: false, openMinor: 250, dueOn: '2026-01-31' })
  const set = async (amountMinor: number, creditNoteId = credit.id, billId = shop.debt.id) =>
    (await shop.act(billId, 'set-off', { amountMinor, creditNoteId })).json()
  t.match(await set(251), { code: 'purchasing.more-than-due' })
  t.match(await shop.read(`${BILLS}/${shop.debt.id}`), { paidMinor: 0 }, 'neither of them')
  t.match(await set(100), {
    state: 'partly-paid',
    openMinor: 900,
    paidBy: [{ method: 'credit-note', creditNoteId: credit.id, reference: credit.supplierNumber }]
  })
  t.match(await shop.read(`${BILLS}/${credit.id}`), {
    state: 'partly-paid',
    openMinor: 150,
    paidBy: [{ billId: shop.debt.id, amountMinor: 100 }]
  })
  t.match(await set(1, shop.debt.id, credit.id), { code: 'purchasing.credit-does-not-fit' })
  t.match(await set(1, shop.debt.id), { code: 'purchasing.credit-does-not-fit' }, 'against itself')
  const draft = await shop.bill([{ description: 'x', netMinor: 5 }], { kind: 'credit-note' })
  t.match(await set(1, draft.id), { code: 'purchasing.credit-does-not-fit' }, 'not approved')
  const euros = await shop.approved(
    { netMinor: 5 },
    { kind: 'credit-note', currency: 'EUR', rate: '0.85' }
  )
  t.match(await set(1, euros.id), { code: 'purchasing.credit-does-not-fit' }, 'in euros')
  const { id: supplierId } = await shop.done('/api/v1/purchasing/suppliers', {
    name: 'Other',
    currency: 'GBP'
  })
  const others = await shop.approved({ netMinor: 5 }, { kind: 'credit-note', supplierId })
  t.match(await set(1, others.id), { code: 'purchasing.credit-does-not-fit' }, 'of another')
  const stranger = await owing()
  t.match(await set(1, stranger.debt.id), { code: 'stoa.not-found' })
  // What is not set off is paid back.
  t.match((await shop.pay(150, {}, credit.id)).json(), { state: 'paid', openMinor: 0 })
})

t.test('a payment that was wrong is taken back: it stays, and the bill is due again', async t => {
  const shop = await owing()
  const wrong = (await shop.pay(400, { reference: 'TX 1' })).json().paidBy[0].id
  await shop.pay(600)
  const path = (id: string, bill: string = shop.debt.id) => `${bill}/payments/${id}`
  const reverse = (id: string, bill?: string, token?: string) =>
    shop.act(path(id, bill), 'reverse', { because: 'Another supplier' }, token)
  t.match((await reverse(wrong)).json(), {
    state: 'partly-paid',
    paidMinor: 600,
    openMinor: 400,
    paidBy: [
      { id: wrong, amountMinor: 400, reversed: { because: 'Another supplier' } },
      { amountMinor: 600, reversed: null }
    ]
  })
  t.match((await reverse(wrong)).json(), { code: 'purchasing.payment-reversed', status: 409 })
  const right = (await shop.pay(400)).json()
  t.match(right, { state: 'paid', openMinor: 0 })
  for (const { id } of right.paidBy.slice(1)) await reverse(id)
  t.match(await shop.read(`${BILLS}/${shop.debt.id}`), { state: 'approved', openMinor: 1000 })
  t.match((await reverse(wrong)).json(), { code: 'purchasing.bill-not-so' })
  // Nothing is paid of it: it can be cancelled again.
  t.match((await shop.act(shop.debt.id, 'cancel', { because: 'x' })).json(), { state: 'cancelled' })
  const audited = await asAdmin(
    stoa,
    "SELECT 1 FROM audit_entry WHERE tenant_id = $1 AND action = 'purchasing.reverse-payment'",
    [shop.tenantId]
  )
  t.equal(audited.length, 3)
  t.match((await reverse(newId())).json(), { code: 'stoa.not-found' })
  const stranger = await owing()
  t.equal((await reverse(wrong, undefined, stranger.token)).statusCode, 404)
  const { token } = await memberOf(stoa, shop, { permissions: ['supplier-bill.pay'] })
  t.equal((await reverse(wrong, undefined, token)).statusCode, 403)
})

t.test('a set-off is taken back on both, from either side', async t => {
  const shop = await owing()
  const credit = await shop.approved({ netMinor: 300 }, { kind: 'credit-note' })
  const set = () => shop.act(shop.debt.id, 'set-off', { creditNoteId: credit.id, amountMinor: 300 })
  for (const from of [shop.debt.id, credit.id]) {
    const payment = (await set()).json().paidBy.at(-1).id
    t.match(await shop.read(`${BILLS}/${credit.id}`), { state: 'paid' })
    const answer = await shop.act(`${from}/payments/${payment}`, 'reverse', { because: 'x' })
    t.equal(answer.statusCode, 200)
    t.match(await shop.read(`${BILLS}/${credit.id}`), { state: 'approved', openMinor: 300 })
    t.match(await shop.read(`${BILLS}/${shop.debt.id}`), { state: 'approved', openMinor: 1000 })
  }
})

t.test('who may pay need not be who approves', async t => {
  const shop = await owing()
  const { token } = await memberOf(stoa, shop, {
    permissions: ['supplier-bill.read', 'supplier-bill.pay']
  })
  const body = { amountMinor: 10, method: 'card' }
  t.equal((await shop.act(shop.debt.id, 'pay', body, token)).statusCode, 200)
  t.equal((await shop.act(shop.debt.id, 'cancel', { because: 'x' }, token)).statusCode, 403)
})

const ROUNDS = 2 * Number(process.env['STOA_TEST_ROUNDS'] ?? 1)
t.test(
  'sixteen writers: what is paid is the sum of payments, and never beyond what is due',
  { timeout: 240_000 },
  async t => {
    const shop = await owing(1000)
    const receipt = await shop.receive([[0, '10', 1000]], { supplierId: shop.supplierId })
    const goods = (quantity: string) => [
      { receiptId: receipt.id, receiptLineNo: 1, quantity, netMinor: 100 * Number(quantity) }
    ]
    const failed: string[] = []
    const fine = async (answer: ReturnType<typeof shop.send>) => {
      const { statusCode, body } = await answer
      if (statusCode >= 500 || /deadlock|stoa\.(conflict|busy)/.test(body)) failed.push(body)
      return statusCode < 300
    }
    for (let round = 0; round < ROUNDS; round++) {
      const bill = await shop.approved({ netMinor: 1000 })
      const credits = [1, 2].map(() => shop.approved({ netMinor: 300 }, { kind: 'credit-note' }))
      const [one, two] = (await Promise.all(credits)).map(({ id }: { id: string }) => id)
      const drafts = await Promise.all(Array.from({ length: 4 }, () => shop.bill(goods('4'))))
      const set = (creditNoteId: string | undefined, amountMinor: number) =>
        fine(shop.act(bill.id, 'set-off', { creditNoteId, amountMinor }))
      const writers = [
        ...Array.from({ length: 6 }, (_, i) => fine(shop.pay(130 + i, {}, bill.id))),
        ...[one, two, two, one].map((id, i) => set(id, 110 + i)),
        ...drafts.map(({ id }: { id: string }) => fine(shop.act(id, 'approve'))),
        fine(shop.act(bill.id, 'cancel', { because: 'late' })),
        fine(shop.pay(90, {}, one)),
        ...[bill.id, two].map(async id => {
          const [payment] = (await shop.read(`${BILLS}/${id}`)).paidBy
          if (payment === undefined) return false
          const path = `${id}/payments/${payment.id}`
          const twice = [1, 2].map(() => fine(shop.act(path, 'reverse', { because: 'x' })))
          const times = (await Promise.all(twice)).filter(Boolean).length
          t.ok(times < 2, 'taken back once')
          return times === 1
        })
      ]
      const went = await Promise.all(writers)
      t.ok(went.slice(0, 10).some(Boolean), 'some were paid')
      t.equal(
        went.slice(10, 14).filter(Boolean).length,
        round === 0 ? 2 : 0,
        'ten came: twice four'
      )
    }
    t.strictSame(failed, [])
    t.strictSame(
      await asAdmin(
        stoa,
        `SELECT b.id, b.state, b.paid_minor, p.paid FROM purchasing_bill b
       LEFT JOIN LATERAL (SELECT coalesce(sum(amount_minor), 0) AS paid FROM purchasing_bill_payment p WHERE p.tenant_id = b.tenant_id AND (p.bill_id = b.id OR p.credit_id = b.id)
         AND NOT EXISTS (SELECT 1 FROM purchasing_payment_reversal v WHERE v.tenant_id = p.tenant_id AND v.payment_id = p.id)) p ON true
       WHERE b.tenant_id = $1 AND (b.paid_minor <> p.paid OR b.paid_minor > b.net_minor + b.tax_minor)`,
        [shop.tenantId]
      ),
      []
    )
  }
)
