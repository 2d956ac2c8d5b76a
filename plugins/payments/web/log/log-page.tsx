import type { ComponentProps } from 'react'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { answer, api, Page, said, State, When, type Row, useSentence } from 'stoa/web'
import { ListCard } from 'stoa/web/list-card'
import { useMoneySearch, useViews } from '../money/money-list.tsx'
import { exchangesQuery, webhooksQuery } from '../money/money-query.ts'
import { moneyWords } from '../money/money-words.ts'
import { Body, ExchangeLine } from './exchange-line.tsx'
import css from './log.module.css'

type Webhook = Row<'/api/v1/payments/webhooks'>

/** Everything that was said to providers and by them. */
export default function LogPage() {
  const words = moneyWords.use()
  const navigate = useNavigate()
  const views = useViews()
  const search = useMoneySearch()
  const isWebhooks = search.of === 'webhooks'
  const bar: Bar = {
    views,
    view: 'log',
    onView: view => void navigate({ to: view === 'payments' ? '/payments' : `/payments/${view}` }),
    filters: [
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
    ],
    onFilter: (key, value) =>
      void navigate({
        to: '/payments/log',
        search: { ...search, [key]: value === 'yes' ? true : value },
        replace: true
      })
  }
  return (
    <Page title={words.views.log}>
      {isWebhooks ? (
        <Webhooks bar={bar} unmatched={search.unmatched === true} />
      ) : (
        <Exchanges bar={bar} />
      )}
    </Page>
  )
}

type Bar = NonNullable<ComponentProps<typeof ListCard>['bar']>

function useSaid() {
  const words = moneyWords.use()
  const { emptyTitle, emptyHelp } = words.log
  return {
    name: words.views.log,
    none: words,
    empty: { icon: 'history' as const, title: emptyTitle, help: emptyHelp }
  }
}

function Exchanges({ bar }: { bar: Bar }) {
  return (
    <ListCard
      asked={useInfiniteQuery(exchangesQuery({}))}
      bar={bar}
      draw={rows => rows.map(row => <ExchangeLine key={row.id} of={row} />)}
      {...useSaid()}
    />
  )
}

function Webhooks({ bar, unmatched }: { bar: Bar; unmatched: boolean }) {
  return (
    <ListCard
      asked={useInfiniteQuery(webhooksQuery(unmatched))}
      bar={bar}
      isFiltered
      draw={rows => rows.map(row => <WebhookLine key={row.id} of={row} />)}
      {...useSaid()}
    />
  )
}

/** What a provider sent; it can be processed again, by asking the provider. */
function WebhookLine({ of }: { of: Webhook }) {
  const { log: words } = moneyWords.use()
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
