import type { Context } from 'stoa/plugin'
import type { AccountRow } from './store.ts'

export const WEBHOOK_PURPOSE = 'payments.webhook'

/** The path a provider sends its webhooks to, to be put behind the instance's own address. */
export const webhookPath = (ctx: Context, row: Pick<AccountRow, 'id' | 'webhook_nonce'>): string =>
  `/api/v1/payments/webhooks/${ctx.signedTokens.issue({ purpose: WEBHOOK_PURPOSE, subjectId: row.id, note: row.webhook_nonce, seconds: null })}`
