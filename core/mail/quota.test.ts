import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { sendMailHandler } from './send-mail.ts'
import { hurry, until } from '../../test/support/job-probe/processes.ts'
import { testInstance, type SignedUp } from '../../test/support/instance.ts'
import { smtpSink } from '../../test/support/smtp-sink.ts'
import { asAdmin } from '../../test/support/storefront.ts'

const sink = await smtpSink()
const stoa = await testInstance({
  SMTP_URL: sink.url,
  MAIL_FROM: 'mail@stoa.example.test',
  STOA_MAILS_PER_DAY_OF_TENANT: '2'
})
const send = async ({ token }: SignedUp): Promise<string> =>
  (await stoa.ok('POST', '/api/v1/mail/messages/test', { token, body: {} })).id
const mail = async ({ token }: SignedUp, id: string) =>
  stoa.ok('GET', `/api/v1/mail/messages/${id}`, { token })

t.test(
  'a tenant sends what it may within a day, more waits for the next, and no other tenant waits for it',
  async t => {
    const [owner, other] = [await stoa.signUp(), await stoa.signUp()]
    for (const id of [await send(owner), await send(owner)]) {
      await until('it has left', async () => (await mail(owner, id)).state === 'sent')
    }
    const third = await send(owner)
    await until('it is put off', async () => (await mail(owner, third)).lastError !== null)
    t.match(await mail(owner, third), {
      state: 'queued',
      attempts: 0,
      lastError: /what the operator lets them send within a day/
    })
    await hurry(stoa)
    await stoa.settled()
    t.equal(sink.to(owner.email).length, 2, 'nor at its next try')
    const theirs = await send(other)
    await until("another tenant's leaves", async () => (await mail(other, theirs)).state === 'sent')
    t.match(
      sink.to(other.email)[0]?.email.from,
      { name: / via stoa\.example\.test$/ },
      "the instance's domain stands behind the name, where the instance has none"
    )
    await asAdmin(
      stoa,
      "UPDATE mail_message SET sent_at = sent_at - interval '25 hours' WHERE tenant_id = $1 AND state = 'sent'",
      [owner.tenantId]
    )
    await until('a day later it leaves', async () => {
      await hurry(stoa)
      return (await mail(owner, third)).state === 'sent'
    })
    t.equal(sink.to(owner.email).length, 3)
  }
)

t.test(
  'a try that puts a mail off and dies before it is written down is followed by one try, not by two',
  async t => {
    const owner = await stoa.signUp()
    for (const id of [await send(owner), await send(owner)]) {
      await until('it has left', async () => (await mail(owner, id)).state === 'sent')
    }
    const messageId = await send(owner)
    await until('it is put off', async () => (await mail(owner, messageId)).lastError !== null)
    await stoa.settled()
    const ctx = await stoa.system(owner.tenantId, { companyId: owner.companyId })
    const job = {
      id: newId(),
      data: { messageId },
      attempt: 1,
      repeated: false,
      signal: new AbortController().signal,
      progress: async () => {}
    }
    const waiting = async (): Promise<number> =>
      (
        await asAdmin(
          stoa,
          "SELECT 1 FROM job WHERE tenant_id = $1 AND name = 'mail.send-mail' AND state = 'queued'",
          [owner.tenantId]
        )
      ).length
    const before = await waiting()
    await sendMailHandler.run(ctx, job)
    await sendMailHandler.run(ctx, { ...job, attempt: 2, repeated: true })
    t.equal((await waiting()) - before, 1)
  }
)

t.test('what could not leave for days is given up, and said so', async t => {
  const owner = await stoa.signUp()
  for (const id of [await send(owner), await send(owner)]) {
    await until('it has left', async () => (await mail(owner, id)).state === 'sent')
  }
  const late = await send(owner)
  await until('it is put off', async () => (await mail(owner, late)).lastError !== null)
  await asAdmin(
    stoa,
    "UPDATE mail_message SET queued_at = queued_at - interval '4 days' WHERE id = $1",
    [late]
  )
  await until('it has failed', async () => {
    await hurry(stoa)
    return (await mail(owner, late)).state === 'failed'
  })
  t.match(await mail(owner, late), { lastError: /^Given up after 3 days/, badAddress: false })
  t.equal(
    (
      await asAdmin(
        stoa,
        "SELECT 1 FROM outbox WHERE tenant_id = $1 AND name = 'mail.message-failed'",
        [owner.tenantId]
      )
    ).length,
    1
  )
})
