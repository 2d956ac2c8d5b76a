import { type Context, defineUseCase, Id, Input, PageInput, type Static, Type } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { shown } from './shown.ts'
import { layaways } from './store.ts'
import { LayawayState, type LayawayView } from './view.ts'

export const LayawayQuestion = {
  customerId: Type.Optional(Id),
  state: Type.Optional(LayawayState),
  overdue: Type.Optional(Type.Boolean()),
  sort: Type.Optional(
    Type.Union((['-number', 'number', 'dueOn', '-dueOn'] as const).map(sort => Type.Literal(sort)))
  )
}
const PageQuestion = Input({ ...LayawayQuestion, ...PageInput })

export const listLayaways = defineUseCase({
  name: 'layaways.list-layaways',
  summary: 'Lists layaways, the newest first; those of a customer, or those that are overdue',
  permission: 'layaway.read',
  reads: true,
  input: PageQuestion,
  run: (ctx, question) => pageOfLayaways(ctx, question)
})

/** One page of the list. */
export async function pageOfLayaways(
  ctx: Context,
  { customerId, ...question }: Static<typeof PageQuestion>
): Promise<{ items: LayawayView[]; next: string | null }> {
  // Of one who was merged, the one they became has it.
  const customer = customerId && (await ctx.ask(Customers).customer(customerId))
  const page = await layaways.list(ctx, {
    ...question,
    ...(customerId !== undefined && { customerId: customer ? customer.id : customerId })
  })
  return { ...page, items: await shown(ctx, page.items) }
}
