import { coreErrors, defineUseCase, Type, Line, Version } from 'stoa/plugin'
import { TaxClassCode } from '../product-input.ts'
import { putTaxClassRow, taxClasses, taxClassVersion } from '../tax-classes.ts'

const RatePpm = Type.Integer({
  minimum: 0,
  maximum: 1_000_000,
  description: 'Parts per million: 200000 = 20 %.'
})
const Rate = Type.Object(
  {
    code: Type.String({
      pattern: '^[A-Za-z0-9-]{1,40}$',
      description: 'As it stands on receipts and in reports, e.g. VAT.'
    }),
    ratePpm: RatePpm
  },
  { additionalProperties: false }
)

export const TaxClassView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  rates: Type.Array(Rate),
  version: Type.Integer()
})
export const TaxClassList = Type.Object({ items: Type.Array(TaxClassView) })

export const listTaxClasses = defineUseCase({
  name: 'catalog.list-tax-classes',
  summary: 'The tax classes of the company',
  permission: 'product.read',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({ items: await taxClasses([ctx.tenantId, ctx.company().id]) })
})

export const putTaxClass = defineUseCase({
  name: 'catalog.put-tax-class',
  summary: 'Adds a tax class, or changes its name and rates for sales to come',
  permission: 'tax-class.edit',
  input: Type.Object(
    {
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
    },
    { additionalProperties: false }
  ),
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
