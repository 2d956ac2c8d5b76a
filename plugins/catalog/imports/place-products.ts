import {
  type Context,
  customAfter,
  definitionsOf,
  type FileRow,
  newId,
  type PlacedRow,
  type UnitContext
} from 'stoa/plugin'
import { canonicalCode } from '../../../contracts/gtin.ts'
import type { BarcodeOwner } from './rules/codes.ts'
import type { Family } from './rules/known.ts'
import { planRow, type RowPlan } from './rules/plan.ts'
import { categoryPaths, ensureCategories } from '../categories/path-store.ts'
import { ProductFields } from '../products/custom-fields.ts'
import { importRow, type ImportRow } from './rules/row.ts'
import { knownOf, writeRows } from './row-store.ts'
import { CatalogSettings } from '../settings.ts'
import { taxClasses } from '../tax-classes/store.ts'

/** What the rows so far have changed. A dry run has only this; a real one finds it written as well. */
export interface SoFar {
  /** Whose barcodes are, by what tells them apart; null: no one's. */
  barcodes: Map<string, BarcodeOwner | null>
  /** The products of several variants, by SKU. */
  families: Map<string, Family>
}
export const nothingYet = (): SoFar => ({ barcodes: new Map(), families: new Map() })

/** Judges rows of a file and writes those that are good. */
export async function placeProducts(
  ctx: UnitContext,
  rows: FileRow[],
  soFar: SoFar,
  dryRun: boolean
): Promise<PlacedRow[]> {
  const plans = await planBatch(ctx, rows.map(importRow), soFar, dryRun)
  return plans.map(({ outcome, remarks, variant }) => ({
    outcome,
    remarks,
    id: outcome === 'failed' ? null : (variant?.id ?? null)
  }))
}

async function planBatch(
  ctx: Context,
  rows: ImportRow[],
  soFar: SoFar,
  dryRun: boolean
): Promise<RowPlan[]> {
  const [{ known, familySkus, families, owners, scaleOwners }, classes, tree, fields] =
    await Promise.all([
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
      categoryPaths(ctx),
      definitionsOf(ctx, ProductFields.record)
    ])
  const codes = new Set(classes.map(c => c.code))
  if (!dryRun) {
    // What is written is found, as others may have changed it since; and nothing grows with the file.
    soFar.families.clear()
    soFar.barcodes.clear()
  }
  // Nobody is asked here for what a new product must have (ADR 48).
  const unasked = fields.map(field => ({ ...field, required: false }))
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
      customAfter: (given, had) => customAfter(had === null ? unasked : fields, given, had),
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
