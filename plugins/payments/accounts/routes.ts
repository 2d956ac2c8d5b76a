import { get, Nullable, patch, post, Type } from 'stoa/plugin'
import { changeAccount } from './change-account.ts'
import { getAccount } from './get-account.ts'
import { listAccounts } from './list-accounts.ts'
import { listMethods } from './list-methods.ts'
import { listProviders, ProviderView } from './list-providers.ts'
import { createAccount } from './create-account.ts'
import { renewWebhook } from './renew-webhook.ts'
import { AccountView } from './view.ts'

const Limit = Nullable(
  Type.Integer(),
  'Of one payment, included; minor units, as far as the provider writes it down. null: not known.'
)

const accounts = [
  get('', listAccounts, Type.Object({ items: Type.Array(AccountView) })),
  post('', createAccount, AccountView, { status: 201, idempotency: 'required' }),
  get('/:accountId', getAccount, AccountView),
  patch('/:accountId', changeAccount, AccountView, { ifMatch: true }),
  post('/:accountId/webhook', renewWebhook, AccountView)
]

const providers = [get('', listProviders, Type.Object({ items: Type.Array(ProviderView) }))]

const methods = [
  get(
    '',
    listMethods,
    Type.Object({
      items: Type.Array(
        Type.Object({
          provider: Type.String(),
          method: Type.String(),
          channel: Nullable(Type.String()),
          title: Type.String(),
          amountMinor: Nullable(
            Type.Integer(),
            'Minor units: what is asked for that way where `amountMinor` is due, rounded by the setting payments.amountRounding where the provider cannot take it. null where no amount was given.'
          ),
          leastMinor: Limit,
          mostMinor: Limit
        })
      )
    })
  )
]

export const accountRoutes = {
  '/accounts': accounts,
  '/providers': providers,
  '/methods': methods
}
