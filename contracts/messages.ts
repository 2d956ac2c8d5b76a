import { type Context, defineEvent, defineService, Id, Nullable, Type } from 'stoa/plugin'

export interface MessengerAnswers {
  /**
   * Why the company's messenger would not write to a number (E.164): it is linked to no phone, or
   * the number's owner wants no messages. null: it would.
   */
  refusal: (ctx: Context, phone: string) => Promise<'not-linked' | 'opted-out' | null>
  /**
   * How far messages are, by the source they were requested under; one that was not taken up yet is
   * not among them.
   */
  states: (
    ctx: Context,
    sources: string[]
  ) => Promise<Map<string, 'queued' | 'sent' | 'delivered' | 'read' | 'failed'>>
}

/** Writes to phones; answered by the plugin that is linked to one. */
export const Messenger = defineService<MessengerAnswers>('customers.messenger')

/**
 * Whoever stands at a till asked for a message to their own number, once: that is what they agreed
 * to, and nothing else.
 */
export const MessageRequested = defineEvent({
  name: 'customers.message-requested',
  about: { permission: 'customer.read' },
  emittedWhen: 'When someone asked staff for a message to their phone, such as their receipt.',
  data: Type.Object({
    companyId: Id,
    shopId: Id,
    customerId: Nullable(Id),
    /** E.164. */
    phone: Type.String({ maxLength: 20 }),
    text: Type.String({ maxLength: 4000 }),
    /** What makes it one message, however often it is emitted. */
    source: Type.String({ maxLength: 180 })
  })
})
