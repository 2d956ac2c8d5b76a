import {
  businessDay,
  type Context,
  defineUseCase,
  Id,
  Input,
  Line,
  PageInput,
  type PageOf,
  type Static,
  Type
} from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { lotRows } from './store.ts'
import { type LotRecord, viewsOfLots } from './view.ts'

const MOST_VARIANTS = 1_000
const DAY_MS = 86_400_000

export const LotQuestion = {
  shopId: Type.Optional(Id),
  variantId: Type.Optional(Id),
  productId: Type.Optional(Id),
  code: Type.Optional(Line(80, 'How the number of the lot, or the serial number, begins.')),
  blocked: Type.Optional(Type.Boolean({ description: 'Only those that are blocked, or are not.' })),
  expiringWithin: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 3_650,
      description: 'Only what is on hand and expires within so many days, or has expired.'
    })
  ),
  onHand: Type.Optional(Type.Boolean({ description: 'true: only what is on hand.' })),
  sort: Type.Optional(
    Type.Union([Type.Literal('newest'), Type.Literal('expiry')], {
      description: 'expiry: what expires first, only what expires. Default: newest.'
    })
  )
}
const PageQuestion = Input({ ...LotQuestion, ...PageInput })

export const listLots = defineUseCase({
  name: 'inventory.list-lots',
  summary: 'Lots and serial numbers, newest first or by what expires first',
  permission: 'lot.read',
  reads: true,
  input: PageQuestion,
  run: (ctx, asked) => pageOfLots(ctx, asked)
})

/** One page of the list. */
export async function pageOfLots(
  ctx: Context,
  {
    productId,
    variantId,
    blocked,
    expiringWithin,
    onHand,
    sort,
    ...of
  }: Static<typeof PageQuestion>
): Promise<PageOf<LotRecord>> {
  if (of.shopId !== undefined) ctx.shop(of.shopId)
  const isExpiring = expiringWithin !== undefined
  const page = await lotRows(ctx, {
    ...of,
    variantIds: await idsOf(ctx, variantId, productId),
    isBlocked: blocked,
    expiresUntil: isExpiring ? dayIn(ctx, expiringWithin) : null,
    isThere: onHand === true || isExpiring,
    sort: sort ?? (isExpiring ? 'expiry' : 'newest')
  })
  return { ...page, items: await viewsOfLots(ctx, page.items) }
}

/** So many days from today on, as the company counts them. */
export const dayIn = (ctx: Context, days: number): string =>
  businessDay(new Date(ctx.now.getTime() + days * DAY_MS), ctx.company().timeZone)

async function idsOf(
  ctx: Context,
  variantId: string | undefined,
  productId: string | undefined
): Promise<string[] | null> {
  if (variantId !== undefined) return [variantId]
  if (productId === undefined) return null
  const { items } = await ctx.ask(Catalog).goods({ productId, sort: 'name', limit: MOST_VARIANTS })
  return items.map(one => one.variantId)
}
