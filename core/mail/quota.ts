import type { ActingContext } from '../context/acting-context.ts'
import { statement } from '../database/statement.ts'
import { unitOfWork } from '../database/unit-of-work.ts'

// No mail is tried for longer than the days named, so what was queued before them left before
// today.
const sentToday = statement<{ sent: number }>(
  'mail.sent-today',
  `
  SELECT count(*) AS sent FROM (
    SELECT 1 FROM mail_message WHERE tenant_id = $1 AND state = 'sent' AND sent_at > now() - interval '1 day' AND queued_at > now() - interval '7 days' LIMIT $2) today`
)

/**
 * Whether the companies of a tenant have sent what the operator lets a tenant send within a day
 * (STOA_MAILS_PER_DAY_OF_TENANT). The mail server's good name is everyone's. Outside a unit of
 * work; mails sent at the same moment may go over it by some.
 */
export async function isSpent({ instance, tenantId, scope }: ActingContext): Promise<boolean> {
  const { STOA_MAILS_PER_DAY_OF_TENANT: most } = instance.config
  if (most === 0) return false
  const [row] = await unitOfWork(
    instance.pool,
    { ...scope, companyId: '*', shopId: '*' },
    () => sentToday([tenantId, most]),
    { reads: true, owner: 'mail.send-mail' }
  )
  return Number(row?.sent) >= most
}
