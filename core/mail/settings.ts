import { Type } from '@sinclair/typebox'
import { defineSettings } from '../context/settings.ts'

export const MailSettings = defineSettings({
  senderName: {
    level: 'company',
    schema: Type.String({
      maxLength: 100,
      pattern: '^[^<>"\\x00-\\x1f\\x7f]*$',
      default: '',
      description:
        'The name mails come from. Empty: the company\'s. The name in MAIL_FROM, or its domain, stands behind it ("… via Stoa"), or alone where the operator says so.'
    })
  },
  replyTo: {
    level: 'company',
    schema: Type.String({
      maxLength: 254,
      pattern:
        '^([^\\s@<>(),:;"\\[\\]\\\\]+@[^\\s@<>(),:;"\\[\\]\\\\]+\\.[^\\s@<>(),:;"\\[\\]\\\\.]{2,})?$',
      default: '',
      description: 'The address that answers to mails go to. Empty: the address of MAIL_FROM.'
    })
  }
})
