import { useState } from 'react'
import { Checkbox } from '@mantine/core'
import { answer, api, Card, Money, State, useMay, When, type Tone } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import type { Order, OrderReturn } from '../console.tsx'
import { storefrontWords } from '../storefront-words.ts'
import css from './order.module.css'

const TONES: Record<string, Tone> = { requested: 'warn', declined: 'bad', accepted: 'ok' }

/** What customers ask to return, to be answered, and what came back. */
export function Returns({ order }: { order: Order }) {
  const { returns: words } = storefrontWords.use()
  if (order.returns.length === 0) return null
  return (
    <Card title={words.title} flush>
      {[...order.returns].reverse().map(one => (
        <OneReturn key={one.id} order={order} of={one} />
      ))}
    </Card>
  )
}

function OneReturn({ order, of }: { order: Order; of: OrderReturn }) {
  const words = storefrontWords.use()
  const mayDecide = useMay('order.return')
  const [deciding, setDeciding] = useState<'accept' | 'decline' | null>(null)
  const nameOf = (lineNo: number): string =>
    order.lines.find(line => line.lineNo === lineNo)?.name ?? String(lineNo)
  return (
    <article className={css['request']}>
      <div className={css['head']}>
        <State tone={TONES[of.state] ?? 'calm'}>{words.returns.states[of.state]}</State>
        <span className="muted small">
          <When at={of.decidedAt ?? of.createdAt} />
        </span>
      </div>
      <ul>
        {of.lines.map(({ lineNo, quantity }) => (
          <li key={lineNo}>
            <span className="num">{quantity} ×</span> <bdi>{nameOf(lineNo)}</bdi>
          </li>
        ))}
      </ul>
      {of.reason !== null && (
        <p className={css['quote']} dir="auto">
          {of.reason}
        </p>
      )}
      {of.answer !== null && (
        <p className={css['quote']}>
          {words.returns.answer} <bdi>{of.answer}</bdi>
        </p>
      )}
      {of.state === 'accepted' && (
        <p className="muted">
          {of.refundNumber !== null && <span className="num">{of.refundNumber} · </span>}
          {of.refundedMinor !== null && (
            <>
              <Money amount={of.refundedMinor} /> ·{' '}
            </>
          )}
          {of.moneyState !== null && <>{words.money.refundStates[of.moneyState]} · </>}
          {of.restocked === false ? words.returns.writtenOff : words.returns.restocked}
        </p>
      )}
      {of.state === 'requested' && mayDecide && (
        <div className="actions">
          <button type="button" className="button" onClick={() => setDeciding('decline')}>
            {words.returns.decline}
          </button>
          <button type="button" className="button" onClick={() => setDeciding('accept')}>
            {words.returns.accept}
          </button>
        </div>
      )}
      {deciding === 'accept' && (
        <AcceptDialog order={order} of={of} onClose={() => setDeciding(null)} />
      )}
      {deciding === 'decline' && (
        <ReasonDialog
          touches="storefront"
          title={words.returns.declineTitle}
          help={words.returns.declineHelp}
          label={words.returns.answerLabel}
          go={words.returns.decline}
          isDanger
          done={words.returns.declined}
          onClose={() => setDeciding(null)}
          run={text =>
            answer(
              api.POST('/api/v1/storefront/admin/orders/{orderId}/returns/{returnId}/decline', {
                params: { path: { orderId: order.id, returnId: of.id } },
                body: text === '' ? {} : { answer: text }
              })
            )
          }
        />
      )}
    </article>
  )
}

interface AcceptProps {
  order: Order
  of: OrderReturn
  onClose(): void
}

function AcceptDialog({ order, of, onClose }: AcceptProps) {
  const { returns: words, back } = storefrontWords.use()
  const [restock, setRestock] = useState(true)
  return (
    <ReasonDialog
      touches="storefront"
      title={words.acceptTitle}
      help={words.acceptHelp}
      label={words.answerLabel}
      go={words.accept}
      done={words.accepted}
      onClose={onClose}
      run={text =>
        answer(
          api.POST('/api/v1/storefront/admin/orders/{orderId}/returns/{returnId}/accept', {
            params: { path: { orderId: order.id, returnId: of.id } },
            body: { restock, ...(text !== '' && { answer: text }) }
          })
        )
      }
    >
      <Checkbox
        label={back.restock}
        description={back.restockHelp}
        checked={restock}
        onChange={event => setRestock(event.currentTarget.checked)}
      />
    </ReasonDialog>
  )
}
