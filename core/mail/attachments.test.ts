import { Type } from '@sinclair/typebox'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { firstTry } from '../../test/support/first-try.ts'
import { testInstance } from '../../test/support/instance.ts'
import { smtpSink } from '../../test/support/smtp-sink.ts'
import { asAdmin } from '../../test/support/storefront.ts'
import { keepMailFile } from './attachments.ts'
import { purgeOldMailsHandler } from './purge-old-mails.ts'
import { queueMail } from './queue-mail.ts'
import { defineMailTemplate } from './templates/template.ts'

// Files go with a mail: kept sealed outside the database until it is forgotten, those of a secret one until it left.

const words = { en: { subject: 'Paper', text: 'See the file', html: '<p>See the file</p>' } }
const values = Type.Object({})
const Open = defineMailTemplate({ name: 'mail.probe-papers', values, locales: words })
const Secret = defineMailTemplate({
  name: 'mail.probe-secret-papers',
  values,
  locales: words,
  confidential: true
})
const sink = await smtpSink()
const stoa = await testInstance({ SMTP_URL: sink.url, MAIL_FROM: 'mail@stoa.example.test' })
const paper = (bytes: string, filename = 'paper.pdf') => ({
  filename,
  type: 'application/pdf',
  bytes: Buffer.from(bytes)
})

async function company() {
  const { tenantId, companyId } = await stoa.signUp()
  const system = await stoa.system(tenantId, { companyId })
  const queue = async (template: typeof Open, address: string, files: string[]) => {
    const source = `probe:${newId()}`
    const attachments = await Promise.all(
      files.map((bytes, i) => keepMailFile(system, source, paper(bytes, `paper ${i + 1}.pdf`)))
    )
    const id = await system.unitOfWork(ctx =>
      queueMail(ctx, {
        to: { name: null, address },
        template,
        values: {},
        source,
        attachments
      })
    )
    await stoa.settled()
    return { id, attachments }
  }
  const kept = async (): Promise<string[]> => {
    const folder = join(
      stoa.instance.config.STOA_DATA_DIR,
      'objects',
      tenantId,
      companyId,
      'mail.attachments'
    )
    return (await readdir(folder, { recursive: true }).catch(() => [])).filter(
      name => name.length >= 32
    )
  }
  return { tenantId, system, queue, kept }
}

t.test('a mail takes its files along, in their order', async t => {
  const us = await company()
  const { attachments } = await us.queue(Open, 'open@example.test', ['first', 'second'])
  const [mail] = sink.to('open@example.test')
  t.strictSame(
    mail?.email.attachments.map(({ filename, mimeType, content }) => [
      filename,
      mimeType,
      Buffer.from(content as ArrayBuffer).toString()
    ]),
    [
      ['paper 1.pdf', 'application/pdf', 'first'],
      ['paper 2.pdf', 'application/pdf', 'second']
    ]
  )
  t.equal(mail?.email.text?.includes('See the file'), true)
  t.equal(new Set(attachments.map(({ object }) => object)).size, 2)
  t.equal((await us.kept()).length, 2, 'they are kept as long as the mail')
})

t.test('those of a secret mail are gone once it has left, and sealed before', async t => {
  const us = await company()
  await us.queue(Secret, 'secret@example.test', ['for your eyes'])
  const [mail] = sink.to('secret@example.test')
  const [file] = mail?.email.attachments ?? []
  t.equal(Buffer.from(file?.content as ArrayBuffer).toString(), 'for your eyes')
  t.strictSame(await us.kept(), [])
  sink.refuse('nobody@example.test')
  await us.queue(Secret, 'nobody@example.test', ['x'])
  t.strictSame(await us.kept(), [], 'nor once it failed for good')
})

t.test('old mails are forgotten with their files', async t => {
  const us = await company()
  await us.queue(Open, 'old@example.test', ['old'])
  await us.queue(Open, 'young@example.test', ['young'])
  await asAdmin(
    stoa,
    "UPDATE mail_message SET queued_at = now() - interval '91 days' WHERE tenant_id = $1 AND to_address = 'old@example.test'",
    [us.tenantId]
  )
  const system = await stoa.system(us.tenantId)
  await purgeOldMailsHandler.run(system, firstTry())
  t.equal((await us.kept()).length, 1)
  const rows = await asAdmin(stoa, 'SELECT 1 FROM mail_attachment WHERE tenant_id = $1', [
    us.tenantId
  ])
  t.equal(rows.length, 1)
})

t.test('what is too large, too many or no name is refused', async t => {
  const us = await company()
  const keep = (bytes: Buffer, filename: string) =>
    keepMailFile(us.system, 'probe:1', { filename, type: 'text/plain', bytes })
  await t.rejects(keep(Buffer.alloc(5_000_001), 'a'), /5000000/)
  await t.rejects(keep(Buffer.alloc(0), 'a'), /bytes/)
  await t.rejects(keep(Buffer.from('x'), '../a'), /no name/)
  await t.rejects(keep(Buffer.from('x'), ''), /no name/)
  await t.rejects(us.queue(Open, 'many@example.test', Array(6).fill('x')), /at most 5/)
})
