import { Page } from '../http/pagination.ts'
import { get, post } from '../http/routes/route.ts'
import { definePlugin } from '../plugins/plugin.ts'
import { mailErrors } from './errors.ts'
import { MailFailed } from './events.ts'
import { purgeOldMailsHandler } from './purge-old-mails.ts'
import { MailView, WholeMailView } from './mail-view.ts'
import { getMail, listMails } from './read-mails.ts'
import { resendMail } from './resend-mail.ts'
import { sendMailHandler } from './send-mail.ts'
import { sendTestMail } from './send-test-mail.ts'
import { MailSettings } from './settings.ts'

export default definePlugin({
  name: 'mail',
  version: '1.0.0',
  stoa: '^1.0.0',
  always: true,
  summary: "Sends the companies' e-mails, and shows how far they are.",
  errors: mailErrors,
  permissions: {
    'mail.read': 'See mails and their delivery status',
    'mail.send': 'Resend failed mails, and send oneself a test mail'
  },
  roles: { manager: ['mail.*'] },
  settings: MailSettings,
  emits: [MailFailed],
  routes: {
    '/messages': [
      get('', listMails, Page(MailView)),
      get('/:messageId', getMail, WholeMailView),
      post('/:messageId/resend', resendMail, WholeMailView, { status: 202 }),
      post('/test', sendTestMail, WholeMailView, { status: 202 })
    ]
  },
  jobs: [sendMailHandler, purgeOldMailsHandler]
})
