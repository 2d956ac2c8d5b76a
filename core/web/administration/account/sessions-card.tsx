import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, Card, Failed, said, State, Waiting, When } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { sessionsQuery, type Session } from './account-query.ts'
import css from './account.module.css'
import { deviceOf } from '../../kit/device.tsx'

/** Where one is logged in. What one does not know is ended here, and the password changed. */
export function SessionsCard() {
  const { account: words } = administrationWords.use()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(sessionsQuery)
  const refresh = (): Promise<void> =>
    queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
  const end = useMutation({
    mutationFn: (sessionId: string | null) =>
      answer(
        sessionId === null
          ? api.DELETE('/api/v1/access/me/sessions')
          : api.DELETE('/api/v1/access/me/sessions/{sessionId}', {
              params: { path: { sessionId } }
            })
      ),
    onSuccess: ({ ended }) => said(words.ended(ended)),
    onError: failed => said(failed.message),
    onSettled: refresh
  })
  const sessions = data?.items ?? []
  return (
    <Card
      title={words.sessions}
      about={words.sessionsHelp}
      flush
      aside={
        sessions.length > 1 && (
          <button
            type="button"
            className="link"
            disabled={end.isPending}
            onClick={() => end.mutate(null)}
          >
            {words.endOthers}
          </button>
        )
      }
    >
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={3} />
      ) : (
        <ul className="rows">
          {sessions.map(session => (
            <li key={session.id} className="row">
              <span className="name">{deviceOf(session.userAgent) ?? words.unknownDevice}</span>
              {session.current ? (
                <State tone="ok">{words.here}</State>
              ) : (
                <End session={session} busy={end.isPending} onEnd={() => end.mutate(session.id)} />
              )}
              <span className={`muted small ${css['when']}`}>
                {words.since} <When at={session.createdAt} /> · {words.lastSeen}{' '}
                <When at={session.lastSeenAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function End({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd(): void }) {
  const { account: words } = administrationWords.use()
  const name = deviceOf(session.userAgent) ?? words.unknownDevice
  return (
    <button
      type="button"
      className="button"
      aria-label={words.endOne(name)}
      disabled={busy}
      onClick={onEnd}
    >
      {words.end}
    </button>
  )
}
