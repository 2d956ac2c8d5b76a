import { Type } from '@sinclair/typebox'
import t from 'tap'
import { connect } from '../database/connection.ts'
import {
  expireClaims,
  forkBeside,
  kill,
  startBeside,
  until
} from '../../test/support/job-probe/processes.ts'
import { testInstance } from '../../test/support/instance.ts'
import { smtpSink } from '../../test/support/smtp-sink.ts'
import { queueMail } from './queue-mail.ts'
import { defineMailTemplate } from './templates/template.ts'

// The window no sender over SMTP can close (queue-mail.ts): the server has answered 250, and we die
// before we write it down.

const Notice = defineMailTemplate({
  name: 'mail.probe-noticed',
  values: Type.Object({}),
  confidential: true,
  locales: { en: { subject: 'Once', text: 'once', html: '<p>once</p>' } }
})
const TO = 'receiver@example.test'

t.test(
  "killed between the server's 250 and the commit, the mail leaves again and can be told from its Message-ID",
  async t => {
    const sink = await smtpSink()
    const mail = { SMTP_URL: sink.url, MAIL_FROM: 'mail@stoa.example.test' }
    const stoa = await testInstance({ ...mail, STOA_ROLE: 'web' })
    const { tenantId, companyId, token } = await stoa.signUp()
    const admin = connect(stoa.database.adminUrl, 'crash test')
    await admin.connect()
    t.teardown(() => admin.end())
    const id = await (
      await stoa.system(tenantId, { companyId })
    ).unitOfWork(ctx =>
      queueMail(ctx, { to: { name: null, address: TO }, template: Notice, values: {}, source: 's' })
    )
    const read = (): Promise<{ state: string; attempts: number }> =>
      stoa.ok('GET', `/api/v1/mail/messages/${id}`, { token })

    // Before the server answers 250 the row is held, so that what comes after it cannot be written
    // down.
    const held = new Promise<void>(resolve => {
      sink.onMail = async () => {
        await admin.query('BEGIN')
        await admin.query('SELECT 1 FROM pool.mail_message WHERE id = $1 FOR UPDATE', [id])
        sink.onMail = null
        resolve()
      }
    })
    const child = await forkBeside(stoa, mail)
    await held
    await until(
      'the sender waits to write down that the mail was sent',
      async () =>
        (
          await admin.query(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
          )
        ).rowCount === 1
    )
    await kill(child)
    await admin.query('ROLLBACK')
    await until(
      'the dead process has left the database',
      async () =>
        (
          await admin.query(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND usename = 'stoa_app' AND state = 'active'"
          )
        ).rowCount === 0
    )
    t.match(await read(), { state: 'queued', attempts: 1 }, 'the database knows of no sent mail')
    t.equal(sink.to(TO).length, 1, 'the receiver has it')

    await startBeside(stoa, mail)
    await expireClaims(stoa)
    await until('another process has sent it', async () => (await read()).state === 'sent')
    t.match(await read(), { attempts: 2 })
    t.strictSame(
      sink.to(TO).map(copy => copy.email.messageId),
      Array(2).fill(`<${id}@stoa.example.test>`)
    )
    t.equal(
      new Set(
        sink
          .to(TO)
          .map(
            copy => `${copy.email.date} ${copy.email.subject} ${copy.email.text} ${copy.email.html}`
          )
      ).size,
      1,
      'the same in everything'
    )
  }
)
