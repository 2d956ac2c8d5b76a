import { createHash, randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { asOperator } from './as-operator.ts'

/** Makes an invitation for one sign-up, of which only the hash is stored. `expiresAt`: UTC. */
export const createInvitation = (
  client: Client,
  days: number
): Promise<{ token: string; expiresAt: Date }> =>
  asOperator(client, null, async (_instance, book) => {
    const token = randomBytes(24).toString('base64url')
    const {
      rows: [row]
    } = await client.query<{ expires_at: Date }>(
      'INSERT INTO stoa.invitation (token_hash, expires_at) VALUES ($1, now() + make_interval(days => $2)) RETURNING expires_at',
      [createHash('sha256').update(token).digest(), days]
    )
    const { expires_at: expiresAt } = row as { expires_at: Date }
    await book('operator.create-invitation', { expiresAt })
    return { token, expiresAt }
  })
