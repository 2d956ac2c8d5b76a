import type { Static, TObject } from '@sinclair/typebox'
import type { Context, OuterContext, UnitContext } from './context.ts'
import type { AuthStrategy } from '../security/auth-strategy.ts'
import type { Problem } from '../primitives/errors.ts'

/**
 * Where a use case acts: the whole instance (no tenant yet), the caller's own account alone, the
 * tenant, one company, or one shop.
 */
export type Scope = 'instance' | 'self' | 'tenant' | 'company' | 'shop'

export interface UseCase<I extends TObject = TObject, O = unknown> {
  /** `<plugin>.<verb-noun>`, e.g. `pos.post-sale`. */
  readonly name: string
  /** One sentence for the API reference. */
  readonly summary: string
  /** The permission it takes, `noun.verb`; null only together with `public` or `auth strategy`. */
  readonly permission: string | null
  /** Why anyone may call it. Required when permission is null. */
  readonly public: string | undefined
  /** The auth strategy of its callers, when they are not staff. */
  readonly authStrategy: AuthStrategy | undefined
  readonly scope: Scope
  /** true: runs READ ONLY and leaves no audit entry. */
  readonly reads: boolean
  /**
   * false: the use case opens its units of work itself, because it waits for something slow in
   * between.
   */
  readonly transaction: boolean
  /**
   * 'document' when the row it writes is immutable and names user and time itself, so that no audit
   * entry is needed.
   */
  readonly audit: 'entry' | 'document'
  /** Why no assistant may call it: it takes or gives a secret. */
  readonly humanOnly: string | undefined
  /** Why an API key may not call it: someone must be logged in. */
  readonly inPerson: string | undefined
  /**
   * Why whoever logged in by PIN at a device may not call it: a PIN is short, and seen by who stands
   * beside.
   */
  readonly withPassword: string | undefined
  /**
   * For how much its permission must be held: what belongs to a company as a whole is not one
   * shop's to change. 'shop': whoever holds it for the shop they stand in may, since what is
   * touched is that shop's, or belongs to who does it.
   */
  readonly heldFor: 'company' | 'shop'
  /**
   * The permissions that someone who holds them can lend to one request (core/access/approvals); with
   * the field of the input that names the record, where they may be held for some records only.
   */
  readonly approvable: Readonly<Record<string, { row?: keyof Static<I> & string }>>
  readonly clashes: Clashes<I>
  readonly input: I
  run(ctx: UnitContext & OuterContext, input: Static<I>): Promise<O>
}

/**
 * What a constraint of the database means to the caller of a use case, by the constraint's name:
 * for whoever looks first and inserts later, and is overtaken. Asked after the rollback, in a
 * reading unit of work of its own, so that it may tell what is there; null: it is gone again, and
 * stoa.conflict is the answer.
 */
export type Clashes<I extends TObject> = Readonly<Record<string, Clash<I>['message']>>

interface Clash<I extends TObject> {
  message(ctx: Context, input: Static<I>): Problem | null | Promise<Problem | null>
}

export type AnyUseCase = UseCase<TObject, unknown>

/**
 * What run() gets. A use case that reads has nothing to emit with; one that opens its units of work
 * itself emits inside them (ctx.unitOfWork).
 */
type ContextOf<Reads extends boolean, InUnit extends boolean> = InUnit extends false
  ? OuterContext
  : Reads extends true
    ? Context
    : UnitContext

interface UseCaseDeclaration<I extends TObject, O, Reads extends boolean, InUnit extends boolean> {
  name: string
  summary: string
  permission?: string
  public?: string
  authStrategy?: AuthStrategy
  humanOnly?: string
  inPerson?: string
  withPassword?: string
  scope?: Scope
  reads?: Reads
  transaction?: InUnit
  audit?: 'entry' | 'document'
  heldFor?: 'company' | 'shop'
  approvable?: Record<string, { row?: keyof Static<I> & string }>
  clashes?: Clashes<I>
  input: I
  run: (ctx: ContextOf<Reads, InUnit>, input: Static<I>) => Promise<O>
}

/**
 * Declares one thing an actor can do. The same object serves a route, a job, a reaction, the
 * command line and a test. Defaults: scope 'company', in a transaction, not read-only, audited;
 * what changes something in a company is held for the company, all else for the shop.
 * @throws Error at load time when it has not exactly one of: a permission, a reason to be public,
 * an auth strategy
 */
export function defineUseCase<
  I extends TObject,
  O,
  Reads extends boolean = false,
  InUnit extends boolean = true
>(declaration: UseCaseDeclaration<I, O, Reads, InUnit>): UseCase<I, O> {
  const { permission, public: reason, authStrategy } = declaration
  if ([permission, reason, authStrategy].filter(given => given !== undefined).length !== 1) {
    throw new Error(
      `Use case ${declaration.name} must declare one of: a permission; with the reason, that it is public; the auth strategy its callers come in by.`
    )
  }
  const { scope = 'company', reads = false } = declaration
  return Object.freeze({
    scope,
    reads,
    transaction: true,
    audit: 'entry',
    approvable: {},
    clashes: {},
    heldFor: scope === 'company' && !reads ? 'company' : 'shop',
    ...declaration,
    permission: permission ?? null,
    public: reason,
    authStrategy,
    humanOnly: declaration.humanOnly,
    inPerson: declaration.inPerson,
    withPassword: declaration.withPassword
  } as UseCase<I, O>)
}
