import { useState } from 'react'
import { answer, api, Icon, useMay, When } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import type { Payment } from '../console.tsx'
import { moneyWords } from '../money/money-words.ts'
import { Sum } from '../money/sum.tsx'
import css from './payment.module.css'

/** The provider says otherwise than was asked for, or gave money back by itself. */
export function Difference({ payment }: { payment: Payment }) {
  const { difference: words } = moneyWords.use()
  const mayResolve = useMay('payment.manage')
  const [open, setOpen] = useState(false)
  const { differs, currency } = payment
  if (differs === null) return null
  const isAmount = ['amount', 'captured'].includes(differs.kind)
  const shown = (value: string) =>
    isAmount ? <Sum amount={Number(value)} currency={currency} /> : <bdi>{value}</bdi>
  return (
    <section className={differs.resolved === null ? css['issue'] : 'card'} aria-label={words.title}>
      <h2 className={differs.resolved === null ? css['open'] : undefined}>
        {differs.resolved === null && <Icon name="flag" />}
        {words.kinds[differs.kind] ?? words.title}
      </h2>
      <dl className="pairs">
        <dt>{words.ours}</dt>
        <dd>{shown(differs.ours)}</dd>
        <dt>{words.theirs}</dt>
        <dd>{shown(differs.theirs)}</dd>
      </dl>
      {differs.resolved === null ? (
        <>
          <p className="muted small">{words.help}</p>
          {mayResolve && (
            <div className="actions">
              <button type="button" className="button" onClick={() => setOpen(true)}>
                {words.resolve}
              </button>
            </div>
          )}
        </>
      ) : (
        <p className="muted small">
          {words.resolved} <When at={differs.resolved.at} />: <bdi>{differs.resolved.note}</bdi>
        </p>
      )}
      {open && (
        <ReasonDialog
          touches="payments"
          title={words.resolveTitle}
          help={words.resolveHelp}
          label={words.note}
          isRequired
          go={words.resolve}
          done={words.done}
          onClose={() => setOpen(false)}
          run={note =>
            answer(
              api.POST('/api/v1/payments/payments/{paymentId}/resolve-difference', {
                params: { path: { paymentId: payment.id } },
                body: { note }
              })
            )
          }
        />
      )}
    </section>
  )
}
