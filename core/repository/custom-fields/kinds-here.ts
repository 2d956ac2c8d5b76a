import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { customFieldErrors } from './errors.ts'
import type { RecordKind } from './record-kind.ts'

/** The kinds of records that take fields, of the plugins that are on for the tenant. */
export function kindsHere(ctx: Context): RecordKind[] {
  const { instance, tenant } = ActingContext.of(ctx)
  return instance.registry.plugins
    .filter(({ name, always }) => always === true || tenant.plugins.has(name))
    .flatMap(({ takesFields = [] }) => takesFields)
}

/** @throws custom-fields.unknown-record */
export function kindOf(ctx: Context, record: string): RecordKind {
  const kind = kindsHere(ctx).find(one => one.record === record)
  if (kind === undefined) throw customFieldErrors['unknown-record']({ record })
  return kind
}
