import { Currency, defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { channelsOf } from './channels.ts'
import { payingAccount } from './paying-account.ts'

export const listChannels = defineUseCase({
  name: 'payments.list-channels',
  summary:
    'Banks and e-wallets available for payouts, as listed by the provider (cached for a day)',
  permission: 'payout.read',
  reads: true,
  transaction: false,
  input: Input({ accountId: Type.Optional(Id), currency: Type.Optional(Currency) }),
  async run(ctx, { accountId, currency }) {
    const account = await ctx.unitOfWork(inside => payingAccount(inside, accountId), {
      reads: true
    })
    return { items: await channelsOf(ctx, account, currency ?? ctx.company().currency) }
  }
})
