import { type Context, coreErrors, defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { contactOf } from '../contacts/store.ts'
import { whatsAppErrors } from '../errors.ts'
import { queueMessage, type MessageRow } from './store.ts'
import { checkPhone } from '../contacts/phone.ts'
import { type MessageView, messageViews } from './view.ts'

/** Whom a customer is written to as. @throws for one without phone or consent */
export async function receiver(
  ctx: Context,
  customerId: string
): Promise<{ customerId: string; phone: string }> {
  const customer = await ctx.ask(Customers).customer(customerId)
  if (!customer) throw coreErrors['not-found']({ what: 'customer' })
  if (customer.phone === null) throw whatsAppErrors['customer-without-phone']()
  if (!customer.whatsappConsent) throw whatsAppErrors['no-consent']()
  return { customerId: customer.id, phone: customer.phone }
}

export const sendText = defineUseCase({
  name: 'whatsapp.send-text',
  summary: 'Queues a text message to a customer who consented, or to a phone number',
  permission: 'message.send',
  heldFor: 'shop',
  input: Input({
    customerId: Type.Optional(Id),
    to: Type.Optional(Type.String({ maxLength: 20, description: 'E.164' })),
    consent: Type.Optional(
      Type.Boolean({
        description: "Beside `to`: you hold this person's agreement to be written to."
      })
    ),
    text: Type.String({ minLength: 1, maxLength: 4000 })
  }),
  async run(ctx, { customerId, to, consent, text }) {
    if ((customerId === undefined) === (to === undefined)) throw whatsAppErrors['no-receiver']()
    if (to !== undefined && consent !== true) throw whatsAppErrors['no-consent']()
    const customer = to === undefined ? await receiver(ctx, customerId as string) : null
    const phone = checkPhone(customer?.phone ?? (to as string))
    const [contact] = await contactOf([ctx.tenantId, ctx.company().id, phone])
    if (contact?.opted_out) throw whatsAppErrors['opted-out']({ phone })
    const row = await queueMessage(ctx, {
      customerId: customer?.customerId ?? null,
      toPhone: phone,
      kind: 'text',
      body: text,
      source: null
    })
    ctx.audited((row as MessageRow).id, { to: phone })
    const [view] = await messageViews(ctx, [row as MessageRow])
    return view as MessageView
  }
})
