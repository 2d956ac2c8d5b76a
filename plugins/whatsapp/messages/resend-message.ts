import { defineUseCase, Id, Input } from 'stoa/plugin'
import { contactOf } from '../contacts/store.ts'
import { whatsAppErrors } from '../errors.ts'
import { receiver } from './send-text.ts'
import { againSource, messageHere, NO_SHOP, queueMessage } from './store.ts'
import { type MessageView, messageViews } from './view.ts'

export const resendMessage = defineUseCase({
  name: 'whatsapp.resend-message',
  summary:
    'Sends the text of a failed message once more, as a new message: to the number the customer has now, if they still agree to it',
  permission: 'message.send',
  heldFor: 'shop',
  input: Input({ messageId: Id }),
  async run(ctx, { messageId }) {
    const failed = await messageHere(ctx, messageId)
    if (failed.state !== 'failed') throw whatsAppErrors['not-failed']({ state: failed.state })
    // Who was written to by number agreed when the first message was made.
    const customer = failed.customer_id === null ? null : await receiver(ctx, failed.customer_id)
    const phone = customer?.phone ?? failed.to_phone
    const [contact] = await contactOf([ctx.tenantId, ctx.company().id, phone])
    if (contact?.opted_out) throw whatsAppErrors['opted-out']({ phone })
    const row = await queueMessage(ctx, {
      ...(failed.shop_id !== NO_SHOP && { shopId: failed.shop_id }),
      customerId: customer?.customerId ?? null,
      toPhone: phone,
      kind: failed.kind,
      body: failed.body,
      source: againSource(failed.id)
    })
    if (row === null) throw whatsAppErrors['sent-again']()
    ctx.audited(row.id, { to: phone, again: failed.id })
    const [view] = await messageViews(ctx, [row])
    return view as MessageView
  }
})
