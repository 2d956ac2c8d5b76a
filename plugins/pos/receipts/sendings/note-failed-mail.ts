import type { EventData, MailFailed, UnitContext } from 'stoa/plugin'
import { sendingOfMail } from './mails.ts'
import { failSending } from './store.ts'

/** On mail.message-failed: whoever sent the receipt sees that it does not arrive. */
export async function noteFailedMail(
  ctx: UnitContext,
  { source }: EventData<typeof MailFailed>
): Promise<void> {
  const sendingId = sendingOfMail(source)
  if (sendingId !== null) await failSending(ctx, sendingId)
}
