import {
  defineUseCase,
  Id,
  Input,
  Page,
  PageInput,
  pageOf,
  readCursor,
  statement,
  Type
} from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { MessageState } from '../contract.ts'
import { MESSAGE_COLUMNS, type MessageRow } from './store.ts'
import { MessageView, messageView, whatQueueWaitsFor } from './view.ts'

export const MessagePage = Page(MessageView)

const page = statement<MessageRow>(
  'whatsapp.messages',
  `
  SELECT ${MESSAGE_COLUMNS} FROM whatsapp_message
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::text IS NULL OR state = $3) AND ($4::uuid[] IS NULL OR customer_id = ANY ($4)) AND ($5::uuid IS NULL OR id < $5)
  ORDER BY id DESC LIMIT $6`
)

export const listMessages = defineUseCase({
  name: 'whatsapp.list-messages',
  summary: 'Messages and their status, newest first; for queued ones, what they wait for',
  permission: 'message.read',
  reads: true,
  input: Input({ state: Type.Optional(MessageState), customerId: Type.Optional(Id), ...PageInput }),
  async run(ctx, { state, customerId, limit, after }) {
    const before = readCursor(after, 'id')?.[0] ?? null
    const whose = customerId === undefined ? null : await ctx.ask(Customers).idsOfPerson(customerId)
    const [rows, waiting] = await Promise.all([
      page([ctx.tenantId, ctx.company().id, state ?? null, whose, before, limit + 1]),
      whatQueueWaitsFor(ctx)
    ])
    return pageOf(
      rows,
      limit,
      r => [r.id],
      r => messageView(r, waiting)
    )
  }
})
