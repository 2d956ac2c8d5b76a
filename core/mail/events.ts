import { Type } from '@sinclair/typebox'
import { defineEvent } from '../context/contract.ts'
import { Id, Instant } from '../http/formats.ts'

export const MailFailed = defineEvent({
  name: 'mail.message-failed',
  about: { permission: 'mail.read' },
  emittedWhen:
    'When a mail will not reach its receiver: the mail server refused it for good, or did not take it for a day.',
  data: Type.Object({
    messageId: Id,
    companyId: Id,
    template: Type.String({ description: 'e.g. storefront.order-confirmed' }),
    source: Type.String({
      description: 'The fact it was to tell of, as whoever queued it named it.'
    }),
    badAddress: Type.Boolean({
      description: 'There is no such address: ask the receiver for another.'
    }),
    at: Instant
  })
})
