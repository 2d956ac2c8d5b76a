import { type Context, defineUseCase, Id, Input, PageInput, type Static, Type } from 'stoa/plugin'
import { shown, topUps } from './store.ts'
import { TopUpState, type TopUpView } from './view.ts'

export const TopUpQuestion = {
  state: Type.Optional(TopUpState),
  phone: Type.Optional(
    Type.String({ pattern: '^\\+[1-9]\\d{6,14}$', description: 'E.164, exactly.' })
  ),
  registerId: Type.Optional(Id),
  saleId: Type.Optional(Id),
  sort: Type.Optional(
    Type.Union((['-createdAt', 'createdAt'] as const).map(sort => Type.Literal(sort)))
  )
}
const PageQuestion = Input({ ...TopUpQuestion, ...PageInput })

export const listTopUps = defineUseCase({
  name: 'top-ups.list-top-ups',
  summary: 'Lists top-ups, the newest first; those of a state, a number, a register or a sale',
  permission: 'top-up.read',
  reads: true,
  input: PageQuestion,
  run: (ctx, question) => pageOfTopUps(ctx, question)
})

/** One page of the list. */
export async function pageOfTopUps(
  ctx: Context,
  { saleId, ...question }: Static<typeof PageQuestion>
): Promise<{ items: TopUpView[]; next: string | null }> {
  const page = await topUps.list(ctx, {
    ...question,
    ...(saleId !== undefined && { documentId: saleId })
  })
  return { ...page, items: page.items.map(shown) }
}
