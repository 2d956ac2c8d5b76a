import { reach } from '../access/ability.ts'
import { accessErrors } from '../access/errors.ts'
import { ActingContext } from '../context/acting-context.ts'
import type { Context } from '../context/context.ts'
import { fileErrors } from './errors.ts'
import type { FileKind } from './file-kind.ts'

/** The kinds of files of the plugins that are on for the tenant. */
export function kindsHere(ctx: Context): FileKind[] {
  const { instance, tenant } = ActingContext.of(ctx)
  return instance.registry.plugins
    .filter(({ name, always }) => always === true || tenant.plugins.has(name))
    .flatMap(({ files = [] }) => files)
}

/** @throws files.unknown-kind */
export function kindOf(ctx: Context, name: string): FileKind {
  const kind = kindsHere(ctx).find(one => one.name === name)
  if (kind === undefined) throw fileErrors['unknown-kind']({ kind: name })
  return kind
}

/** Whether the caller may import such files: a file may name every record of the company. */
export const mayImport = (ctx: Context, { permission }: FileKind): boolean =>
  ctx.canInCompany(permission) &&
  reach(ActingContext.of(ctx).acting.ability, permission) === 'every'

/** @throws files.unknown-kind, access.forbidden, access.held-in-shop-only, files.every-record */
export function kindToImport(ctx: Context, name: string): FileKind {
  const kind = kindOf(ctx, name)
  const { permission } = kind
  ctx.demand(permission)
  if (!ctx.canInCompany(permission)) throw accessErrors['held-in-shop-only']({ permission })
  if (!mayImport(ctx, kind)) throw fileErrors['every-record']({ permission })
  return kind
}
