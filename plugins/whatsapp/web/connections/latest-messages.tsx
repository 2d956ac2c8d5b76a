import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Failed, Waiting, When } from 'stoa/web'
import { whatsAppWords } from '../whatsapp-words.ts'
import { MessageState } from '../messages/message-state.tsx'
import { calledOf, oneLine } from '../messages/messages-page.tsx'
import { messagesQuery } from '../messages/messages-query.ts'
import css from './connections.module.css'

const SHOWN = 5

export function LatestMessages() {
  const words = whatsAppWords.use()
  const { data, error, refetch } = useInfiniteQuery(messagesQuery({}, SHOWN))
  const rows = data?.pages[0]?.items ?? []
  return (
    <Card
      title={words.latest}
      flush
      aside={
        <Link to="/whatsapp/messages" className="link">
          {words.all}
        </Link>
      }
    >
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={SHOWN} />
      ) : rows.length === 0 ? (
        <p className={`muted ${css['nothing']}`}>{words.emptyHelp}</p>
      ) : (
        <ul className="rows">
          {rows.map(row => (
            <li key={row.id}>
              <Link
                to="/whatsapp/messages/$messageId"
                params={{ messageId: row.id }}
                className="row"
              >
                <span className="name">
                  <bdi>{calledOf(row)}</bdi>
                </span>
                <MessageState state={row.state} />
                <span className="muted small name">
                  <bdi>{oneLine(row.text)}</bdi>
                </span>
                <span className="muted small">
                  <When at={row.queuedAt} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
