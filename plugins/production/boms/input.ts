import {
  type Context,
  type FieldError,
  Id,
  Input,
  Lines,
  Nullable,
  parseQuantity,
  PositiveQuantityText,
  type Static,
  Type
} from 'stoa/plugin'
import { Catalog, type Sellable } from '../../../contracts/catalogue.ts'
import { type Unit, units } from '../../../contracts/units.ts'
import { productionErrors } from '../errors.ts'
import { isConvertible, toBase } from './rules/convert.ts'
import type { NewBomLine } from './store.ts'
import { BomKind } from './view.ts'

const MOST_LINES = 200
/** Nine billion of something. */
const MOST_NANO = 9n * 10n ** 18n

export const BomLines = Type.Array(
  Input({
    variantId: Id,
    quantity: { ...PositiveQuantityText, description: 'For a batch; decimal text.' },
    unit: Type.Optional(
      Type.Unsafe<Unit>(
        Type.String({
          enum: [...units],
          description:
            'Left out: what the part is sold by. Weights are converted: g, kg, lb and oz.'
        })
      )
    ),
    packId: Type.Optional({
      ...Id,
      description: 'It is so many packs of the part; goes without a unit.'
    }),
    wastePercent: Type.Optional(
      Type.String({
        pattern: '^(?:[0-9]|[1-8][0-9]|9[0-4])(?:\\.[0-9]{1,2})?$|^95(?:\\.0{1,2})?$',
        description:
          'Of what is taken from stock, the share that is lost, up to 95; decimal text. At 20, 1.25 are taken for 1.'
      })
    )
  }),
  { minItems: 1, maxItems: MOST_LINES }
)

export const BomFacts = {
  kind: BomKind,
  makes: Type.Optional({
    ...PositiveQuantityText,
    description: 'How much one batch makes; left out: 1.'
  }),
  partsReturn: Type.Optional(
    Type.Boolean({
      description:
        'Whether its parts go back into stock when it is refunded; left out: those of a bundle do, of what was prepared they do not.'
    })
  ),
  note: Type.Optional(Nullable(Lines(2_000))),
  lines: BomLines
}
type BomLines = Static<typeof BomLines>

const failed = (i: number, field: string, message: string): { errors: FieldError[] } => ({
  errors: [{ field: `/lines/${i}/${field}`, code: 'invalid', message }]
})

/**
 * What is written, by what the catalogue knows: each quantity in what the part is sold by.
 * @throws production.unknown-variant, production.part-twice, production.unit-differs,
 * production.unknown-pack, production.quantity-out-of-range
 */
export async function readLines(
  ctx: Context,
  variantId: string,
  lines: BomLines
): Promise<{ unit: Unit; lines: NewBomLine[] }> {
  const ids = [...new Set([variantId, ...lines.map(line => line.variantId)])]
  const sellables = await ctx
    .ask(Catalog)
    .sellables(ids, { withCosts: true, withPacks: lines.some(line => line.packId !== undefined) })
  const goods = new Map(
    sellables.filter(({ kind }) => kind === 'goods').map(one => [one.variantId, one])
  )
  const unknown = ids.filter(id => !goods.has(id))
  if (unknown.length > 0) {
    throw productionErrors['unknown-variant'](
      { variantIds: unknown.join(', ') },
      {
        errors: lines.flatMap((line, i) =>
          goods.has(line.variantId)
            ? []
            : failed(i, 'variantId', 'is not on sale, or no goods').errors
        )
      }
    )
  }
  if (new Set(lines.map(line => line.variantId)).size !== lines.length) {
    throw productionErrors['part-twice']()
  }
  return {
    unit: (goods.get(variantId) as Sellable).soldBy,
    lines: lines.map((line, i) => readLine(line, i, goods.get(line.variantId) as Sellable))
  }
}

function readLine(line: BomLines[number], i: number, part: Sellable): NewBomLine {
  const milli = parseQuantity(line.quantity)
  const { unit, packId } = line
  const pack = packId === undefined ? null : (part.packs?.find(one => one.id === packId) ?? null)
  if (packId !== undefined && (pack === null || unit !== undefined)) {
    throw productionErrors['unknown-pack']({}, failed(i, 'packId', 'is no pack of it'))
  }
  if (unit !== undefined && !isConvertible(unit, part.soldBy)) {
    throw productionErrors['unit-differs'](
      { soldBy: part.soldBy, unit },
      failed(i, 'unit', `cannot be told in ${part.soldBy}`)
    )
  }
  const baseNano =
    pack === null
      ? toBase(milli, unit ?? part.soldBy, part.soldBy)
      : BigInt(milli) * BigInt(parseQuantity(pack.quantity)) * 1_000n
  if (baseNano <= 0n || baseNano > MOST_NANO) {
    throw productionErrors['quantity-out-of-range']({}, failed(i, 'quantity', 'cannot be told'))
  }
  return {
    partId: line.variantId,
    milli,
    unit: unit === undefined || unit === part.soldBy ? null : unit,
    pack: pack === null ? null : { name: pack.name, quantity: pack.quantity },
    baseNano,
    wastePercent: line.wastePercent ?? '0'
  }
}
