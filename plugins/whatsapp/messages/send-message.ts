import type { EventData, UnitContext } from 'stoa/plugin'
import type { MessageRequested } from '../../../contracts/messages.ts'
import { contactOf } from '../contacts/store.ts'
import { queueMessage } from './store.ts'

/** On customers.message-requested: queues it, once for each source. */
export async function sendMessage(
  ctx: UnitContext,
  { shopId, customerId, phone, text, source }: EventData<typeof MessageRequested>
): Promise<void> {
  const [contact] = await contactOf([ctx.tenantId, ctx.company().id, phone])
  if (contact?.opted_out) return
  await queueMessage(ctx, {
    shopId,
    customerId,
    toPhone: phone,
    kind: 'notice',
    body: text,
    source: sourceOf(source)
  })
}

/** Under which source of ours a requested message is known. */
export const sourceOf = (source: string): string => `customers.message-requested ${source}`
