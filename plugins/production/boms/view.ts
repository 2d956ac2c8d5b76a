import {
  Amount,
  type Context,
  formatQuantity,
  Id,
  Instant,
  Nullable,
  Page,
  parseQuantity,
  type Static,
  Type
} from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { costOf, needsOfOne } from '../taken/answers.ts'
import { nanoText } from './rules/convert.ts'
import { kinds, rounded } from './rules/explode.ts'
import { type BomLineRow, bomLines, type BomRow, bomsBelow } from './store.ts'

export const BomKind = Type.Unsafe<(typeof kinds)[number]>(
  Type.String({
    enum: [...kinds],
    description:
      'bundle: sold as one, its parts leave stock with it. prepared: made when it is sold, of its ingredients. Both have no stock of their own. manufactured: made by production orders, with stock of its own.'
  })
)
const Cost = Nullable(
  Amount,
  'Of one, in minor units, by what the catalogue says its parts cost; null: of a part it is not known, or it is not to be seen without cost.read.'
)
const named = {
  sku: Nullable(Type.String()),
  name: Nullable(Type.String(), 'As the catalogue has it today.')
}

const bomFields = {
  id: Id,
  variantId: Id,
  productId: Nullable(Id),
  ...named,
  version: Type.Integer({ description: 'Counted up with each change.' }),
  kind: Type.Unsafe<'bundle' | 'prepared' | 'manufactured' | 'goods'>(
    Type.String({
      enum: [...kinds, 'goods'],
      description: 'goods: since this version it is made of nothing any more.'
    })
  ),
  unit: Type.String({ description: 'What it is sold by.' }),
  makes: Type.String({ description: 'How much one batch makes; decimal text.' }),
  partsReturn: Type.Boolean({
    description: 'Whether its parts go back into stock when it is refunded.'
  }),
  note: Nullable(Type.String()),
  validFrom: Instant,
  createdBy: Nullable(Id)
}
export const BomRecord = Type.Object({
  ...bomFields,
  lineCount: Type.Integer(),
  costMinor: Cost
})
export const BomPage = Page(BomRecord)

export const BomView = Type.Object({
  ...bomFields,
  costMinor: Cost,
  lines: Type.Array(
    Type.Object({
      variantId: Id,
      ...named,
      soldBy: Nullable(Type.String(), 'What the part is sold by; null: it is off sale.'),
      quantity: Type.String({
        description: 'Of a batch, as it was written: in `unit`, or in packs.'
      }),
      unit: Nullable(Type.String(), 'null: in packs, or in what the part is sold by.'),
      pack: Nullable(
        Type.Object({ name: Type.String(), quantity: Type.String() }),
        'How much is in one of the packs it was written in.'
      ),
      baseQuantity: Type.String({
        description: 'The same in what the part is sold by; decimal text, up to nine decimals.'
      }),
      wastePercent: Type.String({
        description:
          'Of what is taken from stock, the share that is lost; decimal text: at 20, 1.25 are taken for 1.'
      }),
      kind: Nullable(BomKind, 'What the part itself is made as; null: it is bought.'),
      costMinor: Nullable(Amount, 'Of the line, waste with it, for a batch; see above.')
    })
  )
})
export type BomView = Static<typeof BomView>

/** Of variants, what one costs by what it is made of; none for who may not see costs. */
async function costsOf(
  ctx: Context,
  rows: readonly BomRow[]
): Promise<{ costOfOne: Map<string, number | null>; costs: Map<string, number | null> }> {
  const maySee = ctx.can('cost.read') && rows.length > 0
  if (!maySee) return { costOfOne: new Map(), costs: new Map() }
  const ids = rows.map(row => row.variant_id)
  const boms = await bomsBelow(ctx, ids)
  const needs = needsOfOne(boms, ids, bom => bom.kind !== 'goods')
  const partIds = [...new Set([...needs.values()].flatMap(parts => [...parts.keys()]))]
  const costs = partIds.length === 0 ? new Map() : await ctx.ask(Catalog).costs(partIds)
  return {
    costOfOne: new Map(Array.from(needs, ([id, parts]) => [id, costOf(parts, costs)])),
    costs
  }
}

type Names = Map<string, { sku: string; name: string; productId: string }>
const namesOf = async (ctx: Context, variantIds: readonly string[]): Promise<Names> =>
  variantIds.length === 0
    ? new Map()
    : new Map((await ctx.ask(Catalog).names([...new Set(variantIds)])).map(n => [n.variantId, n]))

const fieldsOf = (row: BomRow, names: Names) => ({
  id: row.id,
  variantId: row.variant_id,
  productId: names.get(row.variant_id)?.productId ?? null,
  sku: names.get(row.variant_id)?.sku ?? null,
  name: names.get(row.variant_id)?.name ?? null,
  version: row.version,
  kind: row.kind,
  unit: row.unit,
  makes: formatQuantity(parseQuantity(row.makes)),
  partsReturn: row.parts_return,
  note: row.note,
  validFrom: row.valid_from.toISOString(),
  createdBy: row.created_by
})

/** Of a list; what one costs is by what it is made of now. */
export async function viewOfBoms(
  ctx: Context,
  rows: readonly BomRow[]
): Promise<Array<Static<typeof BomRecord>>> {
  const [names, lines, { costOfOne }] = await Promise.all([
    namesOf(
      ctx,
      rows.map(row => row.variant_id)
    ),
    bomLines(
      ctx,
      rows.map(row => row.id)
    ),
    costsOf(ctx, rows)
  ])
  const counts = new Map<string, number>()
  for (const { bom_id: id } of lines) counts.set(id, (counts.get(id) ?? 0) + 1)
  return rows.map(row => ({
    ...fieldsOf(row, names),
    lineCount: counts.get(row.id) ?? 0,
    costMinor: costOfOne.get(row.variant_id) ?? null
  }))
}

/** One with its lines. */
export async function viewOfBom(ctx: Context, row: BomRow): Promise<BomView> {
  const lines = await bomLines(ctx, [row.id])
  const partIds = lines.map(line => line.part_id)
  const [names, sellables, boms, { costOfOne }, known] = await Promise.all([
    namesOf(ctx, [row.variant_id, ...partIds]),
    partIds.length === 0 ? [] : ctx.ask(Catalog).sellables(partIds),
    bomsBelow(ctx, partIds),
    costsOf(ctx, [row]),
    ctx.can('cost.read') && partIds.length > 0 ? ctx.ask(Catalog).costs(partIds) : new Map()
  ])
  const made = needsOfOne(boms, partIds, bom => bom.kind === 'bundle' || bom.kind === 'prepared')
  const below = [...new Set([...made.values()].flatMap(parts => [...parts.keys()]))]
  const costsBelow =
    ctx.can('cost.read') && below.length > 0 ? await ctx.ask(Catalog).costs(below) : new Map()
  const costOfPart = (id: string): number | null => {
    const parts = made.get(id)
    return (parts === undefined ? known.get(id) : costOf(parts, costsBelow)) ?? null
  }
  const soldBy = new Map(sellables.map(one => [one.variantId, one.soldBy]))
  return {
    ...fieldsOf(row, names),
    costMinor: costOfOne.get(row.variant_id) ?? null,
    lines: lines.map(line => {
      const kind = boms.get(line.part_id)?.kind ?? 'goods'
      return {
        variantId: line.part_id,
        sku: names.get(line.part_id)?.sku ?? null,
        name: names.get(line.part_id)?.name ?? null,
        soldBy: soldBy.get(line.part_id) ?? null,
        quantity: formatQuantity(parseQuantity(line.quantity)),
        unit: line.unit,
        pack:
          line.pack_name === null
            ? null
            : {
                name: line.pack_name,
                quantity: formatQuantity(parseQuantity(line.pack_quantity ?? '0'))
              },
        baseQuantity: trimmed(nanoText(BigInt(line.base_nano))),
        wastePercent: trimmed(line.waste_percent),
        kind: kind === 'goods' ? null : kind,
        costMinor: costOfLine(line, costOfPart(line.part_id))
      }
    })
  }
}

/** '12.500' → '12.5'. */
const trimmed = (text: string): string =>
  text.includes('.') ? text.replace(/0{1,9}$/, '').replace(/\.$/, '') : text

const NANO = 1_000_000_000n
function costOfLine(line: BomLineRow, costMinor: number | null): number | null {
  if (costMinor === null) return null
  const waste = BigInt(Math.round(Number(line.waste_percent) * 100))
  return rounded({
    n: BigInt(line.base_nano) * BigInt(costMinor) * 10_000n,
    d: NANO * (10_000n - waste)
  })
}
