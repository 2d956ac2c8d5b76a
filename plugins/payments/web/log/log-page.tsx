import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  answer,
  api,
  Empty,
  Failed,
  Page,
  said,
  State,
  Waiting,
  When,
  type Row,
  useSentence
} from 'stoa/web'
import { ListBar, ListFoot } from 'stoa/web/list-bar'
import { useMoneySearch, useViews, type Asked } from '../money/money-list.tsx'
import { exchangesQuery, usePages, webhooksQuery } from '../money/money-query.ts'
import { paymentsWords } from '../payments-words.ts'
import { Body, ExchangeLine } from './exchange-line.tsx'
import css from './log.module.css'

type Webhook = Row<'/api/v1/payments/webhooks'>

/** Everything that was said to providers and by them. */
export default function LogPage() {
  const words = paymentsWords.use()
  const navigate = useNavigate()
  const views = useViews()
  const search = useMoneySearch()
  const isWebhooks = search.of === 'webhooks'
  return (
    <Page title={words.views.log}>
      <div className="card flush edge">
        <ListBar
          views={views}
          view="log"
          onView={view =>
            void navigate({ to: view === 'payments' ? '/payments' : `/payments/${view}` })
          }
          filters={[
            {
              key: 'of',
              label: words.log.show,
              value: search.of,
              options: [{ value: 'webhooks', label: words.log.webhooks }]
            },
            ...(isWebhooks
              ? [
                  {
                    key: 'unmatched',
                    label: words.log.unmatched,
                    value: search.unmatched === true ? 'yes' : undefined,
                    options: [{ value: 'yes', label: words.log.unmatchedOnly }]
                  }
                ]
              : [])
          ]}
          onFilter={(key, value) =>
            void navigate({
              to: '/payments/log',
              search: { ...search, [key]: value === 'yes' ? true : value },
              replace: true
            })
          }
        />
        {isWebhooks ? <Webhooks unmatched={search.unmatched === true} /> : <Exchanges />}
      </div>
    </Page>
  )
}

function Exchanges() {
  const asked = usePages(exchangesQuery({}))
  return (
    <Entries asked={asked}>
      {asked.rows?.map(row => (
        <ExchangeLine key={row.id} of={row} />
      ))}
    </Entries>
  )
}

function Webhooks({ unmatched }: { unmatched: boolean }) {
  const asked = usePages(webhooksQuery(unmatched))
  return (
    <Entries asked={asked}>
      {asked.rows?.map(row => (
        <WebhookLine key={row.id} of={row} />
      ))}
    </Entries>
  )
}

interface EntriesProps {
  asked: Asked<unknown>
  children: React.ReactNode
}

function Entries({ asked, children }: EntriesProps) {
  const { log: words } = paymentsWords.use()
  if (asked.error !== null && asked.rows === undefined) {
    return <Failed error={asked.error} again={asked.again} />
  }
  if (asked.rows === undefined) return <Waiting rows={8} />
  if (asked.rows.length === 0) {
    return (
      <Empty icon="history" title={words.emptyTitle}>
        {words.emptyHelp}
      </Empty>
    )
  }
  return (
    <>
      {children}
      <ListFoot
        shown={asked.rows.length}
        more={asked.more}
        onMore={asked.onMore}
        busy={asked.busy}
      />
    </>
  )
}

/** What a provider sent; it can be processed again, by asking the provider. */
function WebhookLine({ of }: { of: Webhook }) {
  const { log: words } = paymentsWords.use()
  const sentence = useSentence()
  const again = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/payments/webhooks/{webhookId}/replay', {
          params: { path: { webhookId: of.id } }
        })
      ),
    onSuccess: () => said(words.replayed),
    onError: error => said(sentence(error))
  })
  const isMatched = of.paymentId !== null || of.payoutId !== null
  return (
    <details className={css['entry']}>
      <summary>
        <span className={css['what']}>
          <b>{of.type}</b>
        </span>
        <State tone={isMatched ? 'ok' : 'warn'}>
          {isMatched ? words.matched : words.unmatched}
        </State>
        <span className="muted small">{words.deliveries(of.deliveries)}</span>
        <span className="muted small">
          <When at={of.receivedAt} />
        </span>
      </summary>
      <p className="actions">
        {of.paymentId !== null && (
          <Link to="/payments/$paymentId" params={{ paymentId: of.paymentId }} className="button">
            {words.openPayment}
          </Link>
        )}
        <button
          type="button"
          className="button"
          disabled={again.isPending}
          onClick={() => again.mutate()}
        >
          {words.replay}
        </button>
      </p>
      <Body title={words.body} text={of.body} />
    </details>
  )
}
