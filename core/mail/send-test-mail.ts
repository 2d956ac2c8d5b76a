import { Type } from '@sinclair/typebox'
import { ActingContext } from '../context/acting-context.ts'
import { coreErrors } from '../primitives/errors.ts'
import { newId } from '../primitives/ids.ts'
import { defineUseCase } from '../context/use-case.ts'
import { mailById, type WholeMailRow } from './mail-store.ts'
import { wholeMailView } from './mail-view.ts'
import { queueMail } from './queue-mail.ts'
import { defineMailTemplate } from './templates/template.ts'
import { Input } from '../primitives/schema.ts'

const TestMail = defineMailTemplate({
  name: 'mail.test',
  values: Type.Object({ name: Type.String() }),
  locales: {
    en: {
      subject: 'Test mail of {{company.name}}',
      text: 'Hello {{name}},\n\nthis mail shows that mails of {{company.name}} leave and arrive.',
      html: '<p>Hello {{name}},</p><p>this mail shows that mails of {{company.name}} leave and arrive.</p>'
    },
    es: {
      subject: 'Correo de prueba de {{company.name}}',
      text: 'Hola {{name}}:\n\nEste correo muestra que los correos de {{company.name}} salen y llegan.',
      html: '<p>Hola {{name}}:</p><p>Este correo muestra que los correos de {{company.name}} salen y llegan.</p>'
    },
    id: {
      subject: 'Surel uji {{company.name}}',
      text: 'Halo {{name}},\n\nsurel ini menunjukkan bahwa surel {{company.name}} terkirim dan sampai.',
      html: '<p>Halo {{name}},</p><p>surel ini menunjukkan bahwa surel {{company.name}} terkirim dan sampai.</p>'
    }
  }
})

export const sendTestMail = defineUseCase({
  name: 'mail.send-test',
  summary: "Sends a test mail to the caller's own address to check that mail delivery works",
  permission: 'mail.send',
  withPassword: 'it administers the company',
  input: Input({}),
  async run(anyCtx) {
    const ctx = ActingContext.of(anyCtx)
    const user =
      ctx.userId === null ? null : await ctx.instance.directory.principal(ctx.tenant, ctx.userId)
    if (user === null) throw coreErrors['not-found']({ what: 'user' })
    const id = (await queueMail(ctx, {
      to: { name: user.name, address: user.email },
      template: TestMail,
      values: { name: user.name },
      source: `mail.test:${newId()}`
    })) as string
    ctx.audited(id)
    const [row] = await mailById([ctx.tenantId, ctx.company().id, id])
    return wholeMailView(row as WholeMailRow)
  }
})
