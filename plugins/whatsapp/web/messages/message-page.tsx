import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Count, Failed, Icon, Page, useMay, useShownAt, Waiting, When } from 'stoa/web'
import type { Message } from '../console.tsx'
import { whatsAppWords } from '../whatsapp-words.ts'
import { MessageState } from './message-state.tsx'
import { messageQuery } from './messages-query.ts'
import { calledOf } from './messages-page.tsx'
import { ResendDialog } from './resend-dialog.tsx'
import css from './messages.module.css'

export default function MessagePage() {
  const words = whatsAppWords.use()
  const { messageId = '' } = useParams({ strict: false })
  const { data: message, error, refetch } = useQuery(messageQuery(messageId))
  const [asks, setAsks] = useState(false)
  const maySend = useMay('message.send')
  const back = { to: '/whatsapp/messages', label: words.messages }
  if (error !== null && message === undefined) {
    return (
      <Page title={words.message} back={back}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    )
  }
  if (message === undefined) {
    return (
      <Page title={words.message} back={back}>
        <Waiting rows={12} />
      </Page>
    )
  }
  const mayAgain = maySend && message.state === 'failed' && !message.sentAgain
  return (
    <Page
      title={calledOf(message)}
      back={back}
      state={<MessageState state={message.state} />}
      about={<When at={message.queuedAt} />}
      actions={
        mayAgain && (
          <button type="button" className="button main" onClick={() => setAsks(true)}>
            <Icon name="send" />
            {words.again}
          </button>
        )
      }
    >
      <div className="split">
        <div className="stack">
          <Why message={message} />
          <Card title={words.columns.text}>
            <p className={css['text']} dir="auto">
              {message.text}
            </p>
          </Card>
          <Way message={message} />
        </div>
        <About message={message} />
      </div>
      {asks && <ResendDialog message={message} onClose={() => setAsks(false)} />}
    </Page>
  )
}

/** Why it failed, or what it waits for. */
function Why({ message: { error, waitingFor, sentAgain } }: { message: Message }) {
  const words = whatsAppWords.use()
  if (error !== null) {
    return (
      <p className="note bad" role="alert">
        <Icon name="warning" />
        <span>
          {error.message}
          {error.whatsAppCode !== null && ` (WhatsApp ${error.whatsAppCode})`}{' '}
          {sentAgain && words.sentAgain}
        </span>
      </p>
    )
  }
  if (waitingFor === null) return null
  return (
    <p className="note accent" role="status">
      <Icon name="clock" />
      <span>
        {words.waits[waitingFor]}{' '}
        {waitingFor === 'connection' && (
          <Link to="/whatsapp" className="link">
            {words.toConnections}
          </Link>
        )}
      </span>
    </p>
  )
}

/** How far it has come. */
function Way({ message }: { message: Message }) {
  const words = whatsAppWords.use()
  const steps = [
    { state: 'queued', at: message.queuedAt },
    { state: 'sent', at: message.sentAt },
    { state: 'delivered', at: message.deliveredAt },
    { state: 'read', at: message.readAt },
    { state: 'failed', at: message.failedAt }
  ] as const
  return (
    <Card title={words.way}>
      <ol className="timeline">
        {steps.map(
          ({ state, at }) =>
            at !== null && (
              <li key={state}>
                <p>{words.steps[state]}</p>
                <When at={at} />
              </li>
            )
        )}
      </ol>
    </Card>
  )
}

function About({ message }: { message: Message }) {
  const words = whatsAppWords.use()
  const { customerId, customerName, to, kind, attempts } = message
  const shown = useShownAt()('customers.get-customer', { customerId })
  return (
    <Card title={words.message}>
      <dl className="pairs">
        {customerName !== null && (
          <>
            <dt>{words.customer}</dt>
            <dd>
              {shown === undefined ? (
                <bdi>{customerName}</bdi>
              ) : (
                <Link to={shown.to} className="link">
                  <bdi>{customerName}</bdi>
                </Link>
              )}
            </dd>
          </>
        )}
        <dt>{words.number}</dt>
        <dd className="num" dir="ltr">
          {to}
        </dd>
        <dt>{words.kind}</dt>
        <dd>{words.kinds[kind]}</dd>
        <dt>{words.attempts}</dt>
        <dd>
          <Count of={attempts} />
        </dd>
      </dl>
      {customerId !== null && (
        <p className="small">
          <Link to="/whatsapp/messages" search={{ customerId }} className="link">
            {words.allToThem}
          </Link>
        </p>
      )}
    </Card>
  )
}
