import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, Card, When } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { keysOfUserQuery, type ApiKey } from './people-query.ts'

/** Keys of somebody else, to be revoked when they leave. Out of reach, nothing is shown. */
export function KeysOfUser({ userId }: { userId: string }) {
  const { keys: words } = administrationWords.use()
  const queries = useQueryClient()
  const { data } = useQuery(keysOfUserQuery(userId))
  const [revoked, setRevoked] = useState<ApiKey | null>(null)
  const alive = data?.items.filter(key => key.revokedAt === null) ?? []
  if (alive.length === 0) return null
  const revoke = async (keyId: string): Promise<void> => {
    await answer(
      api.DELETE('/api/v1/access/users/{userId}/keys/{keyId}', {
        params: { path: { userId, keyId } }
      })
    )
    await queries.invalidateQueries({ queryKey: keysOfUserQuery(userId).queryKey })
  }
  return (
    <Card title={words.title}>
      <ul className="stack">
        {alive.map(key => (
          <li key={key.id} className="said">
            <span>
              <bdi>{key.name}</bdi>
              <br />
              <span className="muted small">
                {key.lastUsedAt === null ? (
                  words.neverUsed
                ) : (
                  <>
                    {words.lastUsed} <When at={key.lastUsedAt} />
                  </>
                )}
              </span>
            </span>
            <button type="button" className="button" onClick={() => setRevoked(key)}>
              {words.revoke}
            </button>
          </li>
        ))}
      </ul>
      {revoked !== null && (
        <ConfirmDialog
          title={words.revokeTitle(revoked.name)}
          label={words.revoke}
          run={() => revoke(revoked.id)}
          onClose={() => setRevoked(null)}
        >
          {words.revokeHelp}
        </ConfirmDialog>
      )}
    </Card>
  )
}
