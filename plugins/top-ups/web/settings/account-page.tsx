import { useQuery } from '@tanstack/react-query'
import { Failed, Page, Waiting } from 'stoa/web'
import { topUpsWords } from '../top-ups-words.ts'
import { AccountForm } from './account-form.tsx'
import { accountQuery, howQuery, productsQuery } from './account-query.ts'

/** The company's account at the provider, and what top-ups are rung up as. */
export default function AccountPage() {
  const { account: title } = topUpsWords.use()
  const account = useQuery(accountQuery)
  const how = useQuery(howQuery)
  const products = useQuery(productsQuery)
  const all = [account, how, products]
  const error = all.find(one => one.error !== null)?.error ?? null
  const isThere =
    account.data !== undefined && how.data !== undefined && products.data !== undefined
  return (
    <Page title={title} narrow>
      {isThere ? (
        <AccountForm account={account.data} how={how.data} products={products.data} />
      ) : error === null ? (
        <Waiting rows={8} />
      ) : (
        <Failed error={error} again={() => all.forEach(one => void one.refetch())} />
      )}
    </Page>
  )
}
