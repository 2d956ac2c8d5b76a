import { coreErrors, defineUseCase, Input, Line, Type, Version } from 'stoa/plugin'
import { TaxClassCode } from './input.ts'
import { putTaxClassRow, taxClassVersion } from './store.ts'
import { Rate, RatePpm } from './view.ts'

export const putTaxClass = defineUseCase({
  name: 'catalog.put-tax-class',
  summary: 'Creates a tax class, or changes its name and rates for future sales',
  permission: 'tax-class.edit',
  input: Input({
    code: TaxClassCode,
    version: Type.Optional(Version),
    name: Line(80),
    ratePpm: Type.Optional(
      Type.Integer({
        ...RatePpm,
        description: `${RatePpm.description} Required without \`rates\`.`
      })
    ),
    rates: Type.Optional(
      Type.Array(Rate, {
        maxItems: 8,
        description: 'Several taxes on the same goods; instead of ratePpm.'
      })
    )
  }),
  async run(ctx, { code, version, name, ratePpm, rates }) {
    if ((ratePpm === undefined) === (rates === undefined)) {
      throw coreErrors['invalid-input'](
        {},
        {
          errors: [
            {
              field: '/ratePpm',
              code: 'required',
              message: 'name either one ratePpm or a list of rates'
            }
          ]
        }
      )
    }
    const named = rates ?? [{ code, ratePpm: ratePpm as number }]
    if (new Set(named.map(r => r.code)).size < named.length) {
      throw coreErrors['invalid-input'](
        {},
        { errors: [{ field: '/rates', code: 'unique', message: 'each code may stand once' }] }
      )
    }
    const [row] = await putTaxClassRow([
      ctx.tenantId,
      ctx.company().id,
      code,
      name.trim(),
      JSON.stringify(named),
      version ?? null
    ])
    if (!row && version === undefined) throw coreErrors['version-required']()
    if (!row) {
      throw coreErrors['stale-version']({ version: (await taxClassVersion(ctx, code)) ?? 0 })
    }
    ctx.audited(ctx.company().id, { code, rates: named })
    return row
  }
})
