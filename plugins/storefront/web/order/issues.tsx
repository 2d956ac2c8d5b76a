import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, Icon, said, useMay, Fault } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import type { Order } from '../console.tsx'
import { atVersion } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'
import css from './order.module.css'

/** Cleared by somebody's word; the others go with what they are about. */
const BY_WORD = [
  'refund-failed',
  'payment-differs',
  'payment-disputed',
  'refunded-elsewhere'
] as const
type ByWord = (typeof BY_WORD)[number]

/** What about the order needs a person, with what they can do. */
export function Issues({ order }: { order: Order }) {
  const words = storefrontWords.use()
  const [mayResolve, maySell] = [useMay('order.cancel'), useMay('order.fulfil')]
  const [resolving, setResolving] = useState<ByWord | null>(null)
  if (order.flags.length === 0) return null
  return (
    <>
      {order.flags.map(flag => {
        const byWord = BY_WORD.find(one => one === flag)
        return (
          <section key={flag} className={css['issue']} aria-label={words.flags[flag]}>
            <h2>
              <Icon name="flag" />
              {words.flags[flag] ?? flag}
            </h2>
            <p>{words.flagHelp[flag] ?? ''}</p>
            {flag === 'stock-short' && (
              <ul>
                {order.missing.map(({ variantId, sku, requested, available }) => (
                  <li key={variantId}>
                    <span className="num">{sku}</span>: {words.missing(requested, available)}
                  </li>
                ))}
              </ul>
            )}
            <div className="actions">
              {byWord === undefined
                ? maySell && <RetrySale order={order} />
                : mayResolve && (
                    <button type="button" className="button" onClick={() => setResolving(byWord)}>
                      {words.resolve.open}
                    </button>
                  )}
            </div>
          </section>
        )
      })}
      {resolving !== null && (
        <ReasonDialog
          touches="storefront"
          title={words.resolve.title(words.flags[resolving] ?? resolving)}
          help={words.resolve.help}
          label={words.resolve.reason}
          isRequired
          go={words.resolve.go}
          done={words.resolve.done}
          onClose={() => setResolving(null)}
          run={reason =>
            answer(
              api.POST('/api/v1/storefront/admin/orders/{orderId}/resolve-issue', {
                params: atVersion(order.id, order.version),
                body: { flag: resolving, reason }
              })
            )
          }
        />
      )}
    </>
  )
}

function RetrySale({ order }: { order: Order }) {
  const { retry: words } = storefrontWords.use()
  const queries = useQueryClient()
  const post = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/storefront/admin/orders/{orderId}/retry-sale', {
          params: atVersion(order.id, order.version),
          body: {}
        })
      ),
    onSuccess: ({ number }) => said(words.done(number)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['storefront'] })
  })
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={post.isPending}
        onClick={() => post.mutate()}
      >
        {words.go}
      </button>
      <Fault of={post.error} />
    </>
  )
}
