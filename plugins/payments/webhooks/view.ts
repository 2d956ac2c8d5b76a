import { Id, Nullable, Page, Type } from 'stoa/plugin'

const Maybe = Nullable(Type.String())
const MaybeId = Nullable(Id)

export const WebhookView = Type.Object({
  id: Id,
  accountId: Id,
  subject: Type.String(),
  type: Type.String(),
  eventId: Type.String(),
  ref: Maybe,
  reference: Maybe,
  paymentId: MaybeId,
  payoutId: MaybeId,
  deliveries: Type.Integer({ description: 'How often the provider sent this event.' }),
  body: Type.String({ description: 'Secrets masked.' }),
  receivedAt: Type.String()
})
export const WebhookPage = Page(WebhookView)
