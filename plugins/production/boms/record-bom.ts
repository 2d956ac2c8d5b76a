import { newId, type Static, type TObject, Type, type UnitContext } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { ComponentCostsChanged } from '../../../contracts/components.ts'
import { Stock } from '../../../contracts/stock.ts'
import { BomChanged } from '../contract.ts'
import { productionErrors } from '../errors.ts'
import { BomFacts, readLines } from './input.ts'
import { depthBelow, pathTo } from './rules/circle.ts'
import { addBom, bomsBelow, type BomRow, latestBom, MOST_MET, usesOf } from './store.ts'
import { type BomView, viewOfBom } from './view.ts'

const MOST_DEPTH = 8
const Facts = Type.Object(BomFacts) satisfies TObject
type Facts = Static<typeof Facts>

/**
 * Writes the next version, of what comes after: whoever changes what goods are made of holds the lock,
 * so that no two of them close a circle together.
 * @throws what readLines throws; production.has-stock, production.bom-in-circle,
 * production.bom-too-deep, production.bom-too-large
 */
export async function recordBom(
  ctx: UnitContext,
  variantId: string,
  version: number,
  { kind, makes = '1', partsReturn, note, lines }: Facts
): Promise<BomView> {
  const read = await readLines(ctx, variantId, lines)
  if (kind !== 'manufactured') await demandNoStock(ctx, variantId)
  const row = {
    id: newId(),
    variant_id: variantId,
    version,
    kind,
    unit: read.unit,
    makes,
    parts_return: partsReturn ?? kind === 'bundle',
    note: note?.trim() || null
  }
  await addBom(ctx, row, read.lines)
  await demandNoCircle(ctx, variantId)
  await ctx.markInUse()
  return announceBom(ctx, row)
}

/** Tells of it, and gives it. */
export async function announceBom(
  ctx: UnitContext,
  { variant_id: variantId, ...row }: Omit<BomRow, 'valid_from' | 'created_by'>
): Promise<BomView> {
  const companyId = ctx.company().id
  await ctx.emit(BomChanged, { companyId, variantId })
  await announceCosts(ctx, [variantId])
  ctx.audited(variantId, { version: row.version, kind: row.kind })
  return viewOfBom(ctx, (await latestBom(ctx, variantId)) as BomRow)
}

/** What is made of these, without stock of its own, costs something else now. */
export async function announceCosts(ctx: UnitContext, variantIds: string[]): Promise<void> {
  const uses = await usesOf(ctx, variantIds)
  const all = [...new Set([...variantIds, ...uses.map(({ variant_id: id }) => id)])]
  const boms = await bomsBelow(ctx, all)
  const apart = all.filter(id => ['bundle', 'prepared'].includes(boms.get(id)?.kind ?? ''))
  for (let i = 0; i < apart.length; i += 1_000) {
    await ctx.emit(ComponentCostsChanged, {
      companyId: ctx.company().id,
      variantIds: apart.slice(i, i + 1_000)
    })
  }
}

async function demandNoStock(ctx: UnitContext, variantId: string): Promise<void> {
  const fates = (await ctx.ask(Stock).fates([variantId])).filter(
    ({ onHand, isReserved }) => onHand !== '0' || isReserved
  )
  if (fates.length === 0) return
  throw productionErrors['has-stock']({
    levels: fates.map(({ shopId, onHand }) => ({ shopId, onHand }))
  })
}

async function demandNoCircle(ctx: UnitContext, variantId: string): Promise<void> {
  const [boms, uses] = await Promise.all([bomsBelow(ctx, [variantId]), usesOf(ctx, [variantId])])
  if (boms.size > MOST_MET || uses.length > MOST_MET) {
    throw productionErrors['bom-too-large']({ most: MOST_MET })
  }
  const circle = pathTo(boms, variantId)
  if (circle !== null) {
    const names = new Map(
      (await ctx.ask(Catalog).names(circle)).map(one => [one.variantId, one.name])
    )
    throw productionErrors['bom-in-circle']({
      names: circle.map(id => names.get(id) ?? id).join(' → ')
    })
  }
  const above = new Map<string, string[]>()
  for (const { part_id: part, variant_id: user } of uses) {
    above.set(part, [...(above.get(part) ?? []), user])
  }
  const belowOf = new Map(
    Array.from(boms, ([id, { lines }]) => [id, lines.map(({ partId }) => partId)])
  )
  if (depthBelow(belowOf, variantId) + depthBelow(above, variantId) > MOST_DEPTH) {
    throw productionErrors['bom-too-deep']({ most: MOST_DEPTH })
  }
}
