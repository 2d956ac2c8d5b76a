import { Currency, currencyDigits, defineUseCase, Id, Input, newId, Type } from 'stoa/plugin'
import { Channel, demandAllShops } from '../accounts/input.ts'
import { paymentsErrors } from '../errors.ts'
import { payingAccount } from './paying-account.ts'
import { payoutChanged } from './apply-payout-state.ts'
import { insertPayout, sealNumber } from './store.ts'
import { payoutView } from './view.ts'
import { payOut } from './jobs.ts'

export const createPayout = defineUseCase({
  name: 'payments.create-payout',
  summary: 'Creates a payout to a bank account or e-wallet',
  permission: 'payout.create',
  withPassword: 'it takes or gives what belongs to the company alone',
  heldFor: 'shop',
  humanOnly: "it takes the number of someone's bank account",
  input: Input({
    accountId: Type.Optional(Id),
    channel: Channel,
    holder: Type.String({ minLength: 1, maxLength: 100 }),
    accountNumber: Type.String({ pattern: '^[0-9A-Za-z+ -]{4,40}$' }),
    amountMinor: Type.Integer({ minimum: 1, maximum: 9_007_199_254_740_991 }),
    currency: Type.Optional(Currency),
    description: Type.String({ minLength: 1, maxLength: 100 }),
    email: Type.Optional(
      Type.String({ format: 'email', description: 'The provider tells this address of it.' })
    )
  }),
  async run(
    ctx,
    { accountId, channel, holder, accountNumber, amountMinor, currency, description, email }
  ) {
    const account = await payingAccount(ctx, accountId)
    demandAllShops(ctx, account.shop_ids)
    const of = currency ?? ctx.company().currency
    currencyDigits(of)
    const id = newId()
    const sealed = sealNumber(ctx, id, accountNumber)
    const [row] = await insertPayout([
      ctx.tenantId,
      account.company_id,
      id,
      account.id,
      channel,
      holder,
      accountNumber.slice(-4),
      sealed,
      amountMinor,
      of,
      description,
      email ?? null,
      ctx.userId
    ])
    if (!row) throw paymentsErrors['payout-not-possible']()
    ctx.enqueue(payOut, { payoutId: id })
    await payoutChanged(ctx, row)
    ctx.audited(id, { channel, amountMinor, currency: of, numberEnd: row.number_end })
    return payoutView(row)
  }
})
