import { statement } from '../../database/statement.ts'

/** What a log-in needs to know of an account. */
export interface Account {
  id: string
  password_hash: string
  status: string
  /** Tokens of an older one are dead. */
  epoch: number
}

export const userByEmail = statement<Account>(
  'access.user-by-email',
  'SELECT id, password_hash, status, epoch FROM staff_user WHERE tenant_id = $1 AND email = $2'
)
