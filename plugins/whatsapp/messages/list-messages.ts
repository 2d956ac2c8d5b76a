import { defineUseCase, Id, idCursor, Input, Page, PageInput, statement, Type } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { MessageState } from '../contract.ts'
import { MESSAGE_COLUMNS, type MessageRow } from './store.ts'
import { MessageKind, MessageView, messageViews } from './view.ts'

export const MessagePage = Page(MessageView)

const page = statement<MessageRow>(
  'whatsapp.messages',
  `
  SELECT ${MESSAGE_COLUMNS} FROM whatsapp_message
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::text IS NULL OR state = $3) AND ($4::uuid[] IS NULL OR customer_id = ANY ($4)) AND ($5::uuid IS NULL OR id < $5)
    AND ($7::text IS NULL OR kind = $7) AND ($8::text IS NULL OR strpos(lower(body), lower($8)) > 0 OR strpos(to_phone, $9) > 0)
  ORDER BY id DESC LIMIT $6`
)

/** What of a search may stand in a number; what no number holds where it is none. */
const digitsOf = (search = ''): string => search.replace(/[\s().+-]/g, '') || 'none'

export const listMessages = defineUseCase({
  name: 'whatsapp.list-messages',
  summary: 'Messages and their status, newest first; for queued ones, what they wait for',
  permission: 'message.read',
  reads: true,
  input: Input({
    state: Type.Optional(MessageState),
    kind: Type.Optional(MessageKind),
    customerId: Type.Optional(Id),
    search: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'A part of the text, or of the number it went to, with or without spaces.'
      })
    ),
    ...PageInput
  }),
  async run(ctx, { state, kind, customerId, search, limit, after }) {
    const [before] = idCursor.behind(after)
    const whose = customerId === undefined ? null : await ctx.ask(Customers).idsOfPerson(customerId)
    const rows = await page([
      ctx.tenantId,
      ctx.company().id,
      state ?? null,
      whose,
      before,
      limit + 1,
      kind ?? null,
      search ?? null,
      digitsOf(search)
    ])
    const views = new Map((await messageViews(ctx, rows)).map(view => [view.id, view]))
    return idCursor.page(rows, limit, r => views.get(r.id) as MessageView)
  }
})
