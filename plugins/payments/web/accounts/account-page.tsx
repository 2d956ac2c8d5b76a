import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Empty, Failed, Page, Waiting } from 'stoa/web'
import { moneyWords } from '../money/money-words.ts'
import { AccountForm } from './account-form.tsx'
import { accountQuery, providersQuery } from './accounts-query.ts'

/** A new account at a provider, or one that is there. */
export default function AccountPage() {
  const { accounts: words } = moneyWords.use()
  const { accountId, provider: chosen } = useParams({ strict: false })
  const account = useQuery({
    ...accountQuery(accountId ?? ''),
    enabled: accountId !== undefined
  })
  const providers = useQuery(providersQuery)
  const error = account.error ?? providers.error
  const name = account.data?.provider ?? chosen
  const provider = providers.data?.items.find(one => one.provider === name)
  if (provider !== undefined && (accountId === undefined || account.data !== undefined)) {
    return (
      <AccountForm
        key={accountId ?? provider.provider}
        provider={provider}
        {...(account.data !== undefined && { account: account.data })}
      />
    )
  }
  const isUnknown = providers.data !== undefined && name !== undefined
  return (
    <Page title={words.title} back={{ to: '/payment-accounts', label: words.back }}>
      {error !== null ? (
        <Failed
          error={error}
          again={() => void Promise.all([account.refetch(), providers.refetch()])}
        />
      ) : isUnknown ? (
        <Empty icon="payments" title={words.unknown}>
          {words.unknownHelp}
        </Empty>
      ) : (
        <Waiting rows={8} />
      )}
    </Page>
  )
}
