import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Failed, Page, Waiting } from 'stoa/web'
import { storefrontWords } from '../storefront-words.ts'
import { MethodForm } from './method-form.tsx'
import { methodQuery } from './shipping-query.ts'

/** A new way of shipping, or one that is there. */
export default function MethodPage() {
  const { methodId } = useParams({ strict: false })
  return methodId === undefined ? <MethodForm /> : <Known methodId={methodId} />
}

function Known({ methodId }: { methodId: string }) {
  const { shipping: words } = storefrontWords.use()
  const { data, error, refetch } = useQuery(methodQuery(methodId))
  if (data !== undefined) return <MethodForm key={data.id} method={data} />
  return (
    <Page title={words.title} back={{ to: '/shipping', label: words.back }}>
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : (
        <Waiting rows={8} />
      )}
    </Page>
  )
}
