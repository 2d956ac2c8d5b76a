import type { RowColumn } from './row-conditions.ts'

/**
 * A field that rules of roles may name: how it stands in a statement, and what it is, for whoever
 * writes a role.
 */
export interface RowField extends RowColumn {
  description: string
}

/**
 * What a permission is held for: one kind of rows. A manifest names it beside each permission whose
 * use cases judge rows (`'sale.read': { says: '…', rows: SaleRows }`); only such a permission can
 * be held under conditions.
 */
export interface RowKind {
  /** As the API calls one of them: `sale`. */
  readonly name: string
  /**
   * Where they lie, with the alias that the columns use: `pos_document d`. It must have tenant_id
   * and id.
   */
  readonly from: string
  readonly alias: string
  /** As the API calls them: `cashierId`. */
  readonly fields: Readonly<Record<string, RowField>>
}

/** Declares a kind of rows. SQL from the code alone, never from input. */
export const defineRows = (kind: RowKind): RowKind => Object.freeze(kind)

/** What a permission allows, for people; with `rows`, for which rows it may be held. */
export type PermissionDeclaration = string | { description: string; rows: RowKind }

export interface Permission {
  plugin: string
  description: string
  rows: RowKind | null
}

export const permissionOf = (plugin: string, declared: PermissionDeclaration): Permission =>
  typeof declared === 'string'
    ? { plugin, description: declared, rows: null }
    : { plugin, description: declared.description, rows: declared.rows }
