import {
  type Context,
  defineUseCase,
  Id,
  idCursor,
  Input,
  PageInput,
  type Static,
  Type
} from 'stoa/plugin'
import { transferRows } from './store.ts'
import { type TransferRecord, TransferState, viewOfTransfers } from './view.ts'

export const TransferQuestion = {
  fromShopId: Type.Optional(Id),
  toShopId: Type.Optional(Id),
  variantId: Type.Optional(Id),
  state: Type.Optional(
    Type.Union([TransferState, Type.Literal('under-way')], {
      description: 'under-way: sent, and not all of it has arrived.'
    })
  )
}
const UNDER_WAY = ['sent', 'partly-received'] as const

const PageQuestion = Input({ ...TransferQuestion, ...PageInput })

export const listTransfers = defineUseCase({
  name: 'inventory.list-transfers',
  summary: 'Transfers between shops, newest first: those a shop sends, and those sent to it',
  permission: 'stock-transfer.read',
  reads: true,
  input: PageQuestion,
  run: (ctx, asked) => pageOfTransfers(ctx, asked)
})

/** One page of the list. */
export async function pageOfTransfers(
  ctx: Context,
  { state, ...asked }: Static<typeof PageQuestion>
): Promise<{ items: TransferRecord[]; next: string | null }> {
  const states =
    state === undefined ? undefined : state === 'under-way' ? UNDER_WAY : ([state] as const)
  const rows = await transferRows(ctx, { ...asked, states })
  const page = idCursor.page(rows, asked.limit, row => row)
  return { ...page, items: viewOfTransfers(ctx, page.items) }
}
