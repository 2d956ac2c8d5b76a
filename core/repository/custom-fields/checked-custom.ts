import type { Context } from '../../context/context.ts'
import { customFieldErrors } from './errors.ts'
import { definitionsOf, type Definition } from './definitions.ts'
import { customAfter } from './rules/custom-after.ts'
import type { CustomValues } from './rules/field-types.ts'
import type { RecordKind } from './record-kind.ts'

/**
 * What a record holds in its column `custom` after a change, judged by the definitions as they are in
 * the open unit of work.
 * @param given what is sent; left out keys stay, null takes a value away
 * @param had what the record holds, archived fields with it; null: the record is new
 * @throws custom-fields.values-invalid
 */
export async function checkedCustom(
  ctx: Context,
  { record }: RecordKind,
  given: Readonly<Record<string, unknown>>,
  had: CustomValues | null
): Promise<CustomValues> {
  return judged(await definitionsOf(ctx, record), given, had)
}

/**
 * The same of many new records, by one look at the definitions.
 * @throws custom-fields.values-invalid of the first that does not fit
 */
export async function checkedCustoms(
  ctx: Context,
  { record }: RecordKind,
  given: ReadonlyArray<Readonly<Record<string, unknown>>>
): Promise<CustomValues[]> {
  const definitions = await definitionsOf(ctx, record)
  return given.map(one => judged(definitions, one, null))
}

function judged(
  definitions: Definition[],
  given: Readonly<Record<string, unknown>>,
  had: CustomValues | null
): CustomValues {
  const { values, errors } = customAfter(definitions, given, had)
  if (errors.length > 0) throw customFieldErrors['values-invalid']({}, { errors })
  return values
}
