import { type Context, newId, type Problem, type UnitContext } from 'stoa/plugin'
import { ImportAdvanced, ProductsImported } from '../../../contracts/catalogue.ts'
import { canonicalCode } from '../../../contracts/gtin.ts'
import type { BarcodeOwner } from './rules/codes.ts'
import { planRow, type Family, type RowPlan } from './rules/plan.ts'
import { advanceImport, insertRemarks, lockImport, stopImport, type ImportRecord } from './store.ts'
import { categoryPaths, ensureCategories } from '../categories/path-store.ts'
import type { ImportEntry } from './file.ts'
import { knownOf, writeRows } from './row-store.ts'
import { CatalogSettings } from '../settings.ts'
import { taxClasses } from '../tax-classes/store.ts'

const BATCH = 500

/** What the rows so far have changed. A dry run has only this; a real one finds it written as well. */
export interface SoFar {
  /** Whose barcodes are, by what tells them apart; null: no one's. */
  barcodes: Map<string, BarcodeOwner | null>
  /** The products of several variants, by SKU. */
  families: Map<string, Family>
}
export const nothingYet = (): SoFar => ({ barcodes: new Map(), families: new Map() })

/**
 * Places the next 500 rows of an import in the open unit of work: rows, remarks and progress stand
 * in one commit, and the import's row is locked meanwhile. So whoever repeats it goes on exactly
 * where the last commit ended.
 * @returns how far it is; null when nothing is left to do
 */
export async function importBatch(
  ctx: UnitContext,
  importId: string,
  entries: ImportEntry[],
  soFar: SoFar
): Promise<ImportRecord | null> {
  const scope = [ctx.tenantId, ctx.company().id, importId]
  const [state] = await lockImport(scope)
  if (!state || state.state === 'done' || state.state === 'stopped') return null
  const batch = entries.slice(state.done, state.done + BATCH)
  const plans = await planBatch(ctx, batch, soFar, state.dryRun)
  const remarks = [...batch.flatMap(e => e.remarks), ...plans.flatMap(p => p.remarks)].map(
    (remark, n) => ({ ...remark, n })
  )
  if (remarks.length > 0) await insertRemarks([...scope, JSON.stringify(remarks)])
  const count = (outcome: RowPlan['outcome']): number =>
    plans.filter(p => p.outcome === outcome).length
  const refused = batch.filter(e => e.remarks.some(r => r.severity === 'error')).length
  const warned = batch.filter(e => e.remarks.some(r => r.severity === 'warning')).length
  const [record] = await advanceImport([
    ...scope,
    batch.length,
    count('created'),
    count('changed'),
    count('unchanged'),
    count('failed') + refused,
    warned
  ])
  if (!record) return null
  await tellOfAdvance(ctx, record)
  if (record.state === 'done' && !record.dryRun) {
    await ctx.emit(ProductsImported, {
      companyId: ctx.company().id,
      importId,
      created: record.created,
      changed: record.changed
    })
  }
  return record
}

/** So that whoever has the import on a screen sees how far it is. */
export const tellOfAdvance = (
  ctx: UnitContext,
  { id, done, total }: Pick<ImportRecord, 'id' | 'done' | 'total'>
): Promise<void> =>
  ctx.emit(ImportAdvanced, { companyId: ctx.company().id, importId: id, done, total })

/**
 * Ends an import whose asker may not import any more: what is placed stays, the rest does not come,
 * and the import says so.
 */
export async function stopForGood(
  ctx: UnitContext,
  importId: string,
  entries: ImportEntry[],
  why: Problem
): Promise<void> {
  const scope = [ctx.tenantId, ctx.company().id, importId]
  const [stopped] = await stopImport(scope)
  if (stopped !== undefined) await tellOfAdvance(ctx, stopped)
  const next = stopped && entries[stopped.done]
  const line = next?.row?.line ?? next?.remarks[0]?.line
  if (line !== undefined) {
    await insertRemarks([
      ...scope,
      JSON.stringify([
        {
          line,
          n: -1,
          severity: 'error',
          field: '',
          code: why.code,
          message: `${why.message} The import stopped before this line.`
        }
      ])
    ])
  }
}

async function planBatch(
  ctx: Context,
  batch: ImportEntry[],
  soFar: SoFar,
  dryRun: boolean
): Promise<RowPlan[]> {
  const rows = batch.flatMap(e => e.row ?? [])
  if (rows.length === 0) return []
  const [{ known, familySkus, families, owners, scaleOwners }, classes, tree] = await Promise.all([
    knownOf(ctx, {
      skus: rows.map(r => r.sku),
      products: rows.flatMap(r => r.product ?? []),
      barcodes: rows.flatMap(r => [
        ...(r.barcodes ?? []),
        ...(r.packs ?? []).flatMap(({ barcode }) => barcode ?? [])
      ]),
      scaleCodes: rows.flatMap(r => r.scaleCode ?? [])
    }),
    taxClasses([ctx.tenantId, ctx.company().id]),
    categoryPaths(ctx)
  ])
  const codes = new Set(classes.map(c => c.code))
  if (!dryRun) soFar.families.clear() // what is written may have been changed by others since
  const { defaultTaxClass } = ctx.settings(CatalogSettings)
  const plans = rows.map(row => {
    const plan = planRow(row, {
      known: known.get(row.sku),
      isFamily: familySkus.has(row.sku),
      family: sku => soFar.families.get(sku) ?? families.get(sku),
      taxClasses: codes,
      defaultTaxClass,
      categoryKey: tree.keyOf,
      newId,
      barcodeOwner: code =>
        [soFar.barcodes, owners]
          .find(of => of.has(canonicalCode(code)))
          ?.get(canonicalCode(code)) ?? null,
      scaleCodeOwner: code => scaleOwners.get(code) ?? null
    })
    if (plan.variant?.scaleCode != null) scaleOwners.set(plan.variant.scaleCode, row.sku)
    if (plan.family !== undefined) soFar.families.set(plan.family.sku, plan.family)
    for (const code of plan.freedBarcodes) soFar.barcodes.set(canonicalCode(code), null)
    for (const { code } of plan.addedBarcodes) {
      soFar.barcodes.set(canonicalCode(code), { sku: row.sku, code })
    }
    return plan
  })
  const toWrite = plans.filter(p => p.outcome === 'created' || p.outcome === 'changed')
  if (!dryRun && toWrite.length > 0) {
    const grown = await ensureCategories(
      ctx,
      toWrite.flatMap(p => (p.category === undefined ? [] : [p.category])),
      tree
    )
    await writeRows(ctx, toWrite, grown.idOf)
  }
  return plans
}
