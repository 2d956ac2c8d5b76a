import type { Static, TObject } from '@sinclair/typebox'
import type { Context } from './context.ts'

/** Where a use case acts: the whole instance (no tenant yet), the caller's own account alone, the tenant, one company, or one shop. */
export type Scope = 'instance' | 'self' | 'tenant' | 'company' | 'shop'

export interface UseCase<I extends TObject = TObject, O = unknown> {
  /** `<plugin>.<verb-noun>`, e.g. `pos.post-sale`. */
  readonly name: string
  /** One sentence for the API reference. */
  readonly summary: string
  /** The permission it takes, `noun.verb`; null only together with `public`. */
  readonly permission: string | null
  /** Why anybody may call it. Required when permission is null. */
  readonly public: string | undefined
  readonly scope: Scope
  /** true: runs READ ONLY and leaves no audit entry. */
  readonly reads: boolean
  /** false: the use case opens its units of work itself, because it waits for something slow in between. */
  readonly transaction: boolean
  /** 'document' when the row it writes is immutable and names user and time itself, so that no audit entry is needed. */
  readonly audit: 'entry' | 'document'
  readonly input: I
  run (ctx: Context, input: Static<I>): Promise<O>
}

export type AnyUseCase = UseCase<TObject, unknown>

interface UseCaseDeclaration<I extends TObject, O> {
  name: string
  summary: string
  permission?: string
  public?: string
  scope?: Scope
  reads?: boolean
  transaction?: boolean
  audit?: 'entry' | 'document'
  input: I
  run: (ctx: Context, input: Static<I>) => Promise<O>
}

/**
 * Declares one thing an actor can do. The same object serves a route, a job, a reaction, the command line and a test.
 * Defaults: scope 'company', in a transaction, not read-only, audited.
 * @throws Error at load time when it has neither a permission nor a reason to be public
 */
export function defineUseCase<I extends TObject, O> (declaration: UseCaseDeclaration<I, O>): UseCase<I, O> {
  if ((declaration.permission === undefined) === (declaration.public === undefined)) {
    throw new Error(`Use case ${declaration.name} must declare either a permission or, with the reason, that it is public.`)
  }
  return Object.freeze({
    scope: 'company', reads: false, transaction: true, audit: 'entry', ...declaration,
    permission: declaration.permission ?? null, public: declaration.public
  } as UseCase<I, O>)
}
