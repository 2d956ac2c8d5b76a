import { type Context, coreErrors, faultsIn, Type } from 'stoa/plugin'
import { Extras, SaleExtension } from '../../../../contracts/sale-extensions.ts'
import { posErrors } from '../../errors.ts'

/** Characters of JSON a sale may carry for all plugins together. */
const MOST = 10_000

export const ExtrasInput = Type.Optional(Extras)

/**
 * What a sale carries for plugins, once each of them says that it may.
 * @returns undefined: nothing
 * @throws pos.extra-unknown, stoa.invalid-input
 */
export function checkedExtras(
  ctx: Context,
  extras: Record<string, unknown> | undefined
): Record<string, unknown> | undefined {
  const given = Object.entries(extras ?? {})
  if (given.length === 0) return undefined
  if (JSON.stringify(extras).length > MOST) {
    throw invalid('/extras', `is longer than ${MOST} characters`)
  }
  const plugins = ctx.askEach(SaleExtension)
  for (const [plugin, value] of given) {
    const schema = plugins.find(one => one.plugin === plugin)?.questions.extra?.()
    if (schema === undefined) throw posErrors['extra-unknown']({ plugin })
    const [fault] = faultsIn(Type.Object({ value: schema }), { value })
    if (fault !== undefined) {
      throw invalid(fault.field.replace(/^\/value/, `/extras/${plugin}`), fault.message)
    }
  }
  return extras
}

const invalid = (field: string, message: string) =>
  coreErrors['invalid-input']({}, { errors: [{ field, code: 'extra', message }] })
