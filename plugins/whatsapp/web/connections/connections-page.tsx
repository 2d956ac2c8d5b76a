import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  answer,
  api,
  attempt,
  Card,
  Empty,
  Failed,
  Icon,
  Page,
  useMay,
  useMe,
  Waiting
} from 'stoa/web'
import { whatsAppWords } from '../whatsapp-words.ts'
import { ConnectionCard } from './connection-card.tsx'
import { connectionsQuery } from './connections-query.ts'
import { LatestMessages } from './latest-messages.tsx'

const MOST_CONNECTIONS = 5

export default function ConnectionsPage() {
  const words = whatsAppWords.use()
  const { data, error, refetch } = useQuery(connectionsQuery)
  const mayManage = useMay('whatsapp.manage')
  const link = useLink()
  const connections = data?.items ?? []
  const isEmpty = data !== undefined && connections.length === 0
  const button = mayManage && (
    <button
      type="button"
      className={isEmpty ? 'button main' : 'button'}
      disabled={link.isPending}
      onClick={() => link.mutate()}
    >
      <Icon name="phone" />
      {isEmpty ? words.link : words.linkAnother}
    </button>
  )
  const mayMore = connections.length > 0 && connections.length < MOST_CONNECTIONS
  return (
    <Page title={words.title} about={words.about} actions={mayMore && button}>
      {link.error !== null && (
        <p className="note bad" role="alert">
          {link.error.message}
        </p>
      )}
      <div className="split">
        <div className="stack">
          {error !== null && data === undefined ? (
            <Card>
              <Failed error={error} again={() => void refetch()} />
            </Card>
          ) : data === undefined ? (
            <Card>
              <Waiting rows={8} />
            </Card>
          ) : isEmpty ? (
            <div className="card">
              <Empty icon="whatsapp" title={words.noneTitle} actions={button}>
                {mayManage ? words.noneHelp : words.noneAsk}
              </Empty>
            </div>
          ) : (
            connections.map(connection => (
              <ConnectionCard key={connection.id} connection={connection} />
            ))
          )}
          <LatestMessages />
        </div>
        <Card title={words.goodToKnow}>
          <div className="stack small">
            {words.facts.map(fact => (
              <p key={fact} className="muted">
                {fact}
              </p>
            ))}
          </div>
        </Card>
      </div>
    </Page>
  )
}

/** Named for where it is linked; the number tells more as soon as there is one. */
function useLink() {
  const { shop, company } = useMe()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const body = { name: (shop?.name ?? company?.name ?? 'WhatsApp').slice(0, 80) }
      return attempt(['connection', body], key =>
        answer(
          api.POST('/api/v1/whatsapp/connections', { headers: { 'idempotency-key': key }, body })
        )
      )
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['whatsapp', 'connections'] })
  })
}
