import { Id } from '../http/formats.ts'
import { defineJob } from '../jobs/define-job.ts'
import { Input } from '../primitives/schema.ts'

export const sendMail = defineJob({
  name: 'mail.send-mail',
  summary: 'Sends one queued mail.',
  data: Input({ messageId: Id }),
  timeoutMs: 180_000 // mail servers may think for long
})
