import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Failed, Page, Waiting } from 'stoa/web'
import { storefrontWords } from '../storefront-words.ts'
import { MethodForm } from './method-form.tsx'
import { methodQuery, zonesQuery } from './shipping-query.ts'

/** A new way of shipping, or one that is there. */
export default function MethodPage() {
  const { shipping: words } = storefrontWords.use()
  const { methodId } = useParams({ strict: false })
  const zones = useQuery(zonesQuery)
  const known = useQuery({ ...methodQuery(methodId ?? ''), enabled: methodId !== undefined })
  const isThere = zones.data !== undefined && (methodId === undefined || known.data !== undefined)
  if (isThere) return <MethodForm key={methodId} method={known.data} />
  const failed = [zones, known].filter(({ error }) => error !== null)
  return (
    <Page title={words.title} back={{ to: '/shipping', label: words.back }}>
      {failed[0] ? (
        <Failed
          error={failed[0].error as Error}
          again={() => failed.forEach(({ refetch }) => void refetch())}
        />
      ) : (
        <Waiting rows={8} />
      )}
    </Page>
  )
}
