import type { Static, TObject } from '@sinclair/typebox'
import type { Context, UnitContext } from '../context/context.ts'
import type { EventDefinition } from '../context/contract.ts'
import type { RecordKind } from './custom-fields/record-kind.ts'
import type { FieldFilter } from './custom-fields/rules/field-filter.ts'
import type { Declared, TenantRecord } from '../database/records.ts'
import type { PageOf } from '../http/pagination.ts'
import type { Problem } from '../primitives/errors.ts'
import type { Range, Sort } from './record-sql.ts'
import type { ModelRows } from './rows-of-model.ts'

/** What the repository itself keeps of a record. */
type Kept = 'id' | 'version' | 'archived' | 'shopId' | 'createdAt' | 'updatedAt'
/** Values of custom fields as they are sent; what is left out stays, or is the default. */
type Given<R> = 'custom' extends keyof R
  ? { custom?: Readonly<Record<string, unknown>> | undefined }
  : unknown
type Optional<R> = { [K in keyof R]-?: null extends R[K] ? K : never }[keyof R]

/** What a new record is made of; columns left out are null. */
export type NewRecord<R> = Omit<R, Kept | 'custom' | Optional<R>> &
  Partial<Pick<R, Exclude<Optional<R>, Kept>>> & { id?: string; shopId?: string } & Given<R>
/** New values; undefined leaves a column as it is. */
export type RecordChange<R> = {
  [K in Exclude<keyof R, Kept | 'custom'>]?: R[K] | undefined
} & Given<R>

/** Which records, and which page of them. */
export type Question<R, F extends keyof R, S extends string> = {
  limit: number
  after?: string
  /** Default: the first of the sorts. */
  sort?: S
} & { [K in F]?: NonNullable<R[K]> }

export interface RepositoryDefinition<
  V extends TObject,
  M extends TenantRecord,
  U extends keyof M & string,
  F extends keyof Static<V> & string,
  S extends string
> {
  /** `<plugin>.<noun>`; statements are named after it, and events name the record `<noun>Id`. */
  name: `${string}.${string}`
  model: Declared<M>
  /** What callers get: the columns that are read. Instants are RFC 3339 text. */
  view: V
  /** Columns that are no one's to see: `create` and `change` read and write them beside the view's. */
  unseen?: readonly U[]
  /** What lists can be sorted by; the first is the default. Without any: by id. */
  sorts?: Record<S, Sort>
  /** Columns a list can be asked to be equal in. */
  filters?: readonly F[]
  /** SQL, from the code alone: which records `r` lists show. */
  listed?: string
  /**
   * SQL, from the code alone: which records `r` there are for a caller at all, by `shop`, the
   * parameter that holds the shop acted in or null. Those of shops go by it without being told.
   */
  visible?: (shop: string) => string
  /** Permissions that may be held for some records only, and how those are judged. */
  judged?: { rows: ModelRows; read: string; edit: string }
  /** Constraint of the database → what it is refused with. */
  conflicts?: Record<string, (record: Static<V>) => Problem>
  /** Refuses a change of what may not be changed any more. */
  refusesChange?: (record: Static<V>) => Problem | null
  /** Emitted with the ids of the record and of its place. */
  events?: { created?: EventDefinition; changed?: EventDefinition; removed?: EventDefinition }
  /**
   * The kind of record it is, where it takes custom fields: its view and its model have `custom`. Given
   * values are judged and put among those that are there; nothing of archived fields is shown.
   */
  customFields?: RecordKind
  /**
   * Columns whose values stand in the audit trail, which outlives a record that is erased. Of all
   * others it tells only that they changed.
   */
  audited?: ReadonlyArray<keyof Static<V> & string>
}

/** The everyday life of one noun of master data, in the place acted in. */
export interface Repository<R, W, F extends keyof R, S extends string> {
  /** For the caller, by what they may read. @throws stoa.not-found */
  get(ctx: Context, id: string): Promise<R>
  /** null when there is none; asks no permission. */
  find(ctx: Context, id: string): Promise<R | null>
  /**
   * One page of those the caller may read.
   * @param ranges only those found by one of these, each along an index; none: all
   * @param custom what askedCustom() made of what is asked by custom fields
   * @throws stoa.invalid-input when `after` is not the `next` of a page of the same sort
   */
  list(
    ctx: Context,
    question: Question<R, F, S>,
    ranges?: readonly Range[],
    custom?: readonly FieldFilter[]
  ): Promise<PageOf<R>>
  /** What list() sends, for tests that look at its plan. */
  listing(
    ctx: Context,
    question: Question<R, F, S>,
    ranges?: readonly Range[]
  ): { text: string; values: unknown[] }
  /** Adds one, emits `created`, audits. @throws what `conflicts` says, access.row-forbidden */
  create(ctx: UnitContext, facts: NewRecord<R> & Partial<W>): Promise<R>
  /**
   * Changes one that is still at that version, emits `changed`, audits; does nothing when nothing
   * differs.
   * @param change the new values, or what gives them from those that are stored
   * @param options.withChildren its child rows differ: a new version, whatever of its own does
   * @throws stoa.not-found, stoa.stale-version, access.row-forbidden, and what `refusesChange` and
   * `conflicts` say
   */
  change(
    ctx: UnitContext,
    id: string,
    version: number,
    change:
      RecordChange<R & W> | ((before: R & W) => RecordChange<R & W> | Promise<RecordChange<R & W>>),
    options?: { withChildren?: boolean }
  ): Promise<R>
  /** Sets its column `archived`; else as change(). */
  archive(ctx: UnitContext, id: string, version: number): Promise<R>
  /** Takes that back; else as change(). */
  restore(ctx: UnitContext, id: string, version: number): Promise<R>
  /** Deletes one for good, emits `removed`, audits. @throws stoa.not-found, what `conflicts` says */
  remove(ctx: UnitContext, id: string): Promise<void>
}
