import { type Context, type FieldError, Id, Input, type Static, Type } from 'stoa/plugin'
import { Catalog, type VariantOfCode } from '../../../contracts/catalogue.ts'
import { posErrors } from '../errors.ts'
import { GoodsLineInput } from './input.ts'

const Code = (what: string) =>
  Type.Optional(
    Type.String({ minLength: 1, maxLength: 64, description: `${what}, in place of variantId.` })
  )

/** A line by variant, by SKU or by barcode: exactly one of the three. */
export const CodedLineInput = Input({
  ...GoodsLineInput.properties,
  variantId: Type.Optional(
    Type.String({ ...Id, description: 'Exactly one of variantId, sku and barcode is given.' })
  ),
  sku: Code('The SKU of the variant'),
  barcode: Code(
    'A barcode of the variant in any writing of its number, or of a pack of it, which is then sold'
  )
})
type CodedLineInput = Static<typeof CodedLineInput>

/**
 * Lines by variant, whichever way they name it. No statement for those that name the variant, one for
 * all others together.
 * @throws pos.line-without-goods, pos.unknown-code, pos.ambiguous-code; each names the lines
 */
export async function linesByVariant(
  ctx: Context,
  lines: CodedLineInput[]
): Promise<GoodsLineInput[]> {
  const refused: FieldError[] = []
  for (const [i, { variantId, sku, barcode }] of lines.entries()) {
    if ([variantId, sku, barcode].filter(one => one !== undefined).length !== 1) {
      const message = 'must name its goods by exactly one of variantId, sku and barcode'
      refused.push({ field: `/lines/${i}`, code: 'one-of', message })
    }
  }
  if (refused.length > 0) throw posErrors['line-without-goods']({}, { errors: refused })
  if (lines.every(({ variantId }) => variantId !== undefined)) return lines as GoodsLineInput[]
  const found = await ctx.ask(Catalog).variantsByCode({
    skus: lines.flatMap(({ sku }) => sku ?? []),
    barcodes: lines.flatMap(({ barcode }) => barcode ?? [])
  })
  return named(lines, found)
}

function named(lines: CodedLineInput[], found: VariantOfCode[]): GoodsLineInput[] {
  const unknown: FieldError[] = []
  const ambiguous: FieldError[] = []
  const read = lines.map(({ sku, barcode, ...line }, i): GoodsLineInput => {
    const code = sku ?? barcode
    if (code === undefined) return line as GoodsLineInput
    const by = sku === undefined ? 'barcode' : 'sku'
    const matches = found.filter(one => one.by === by && one.code === code)
    const [one, another] = matches
    const field = `/lines/${i}/${by}`
    if (one === undefined) unknown.push({ field, code: 'unknown', message: `nothing has ${code}` })
    if (another !== undefined) {
      const skus = matches.map(match => match.sku).join(', ')
      ambiguous.push({ field, code: 'ambiguous', message: `${code} stands on ${skus}` })
    }
    const packId = line.packId ?? one?.packId
    return { ...line, variantId: one?.variantId ?? '', ...(packId != null && { packId }) }
  })
  if (unknown.length > 0) throw posErrors['unknown-code']({}, { errors: unknown })
  if (ambiguous.length > 0) throw posErrors['ambiguous-code']({}, { errors: ambiguous })
  return read
}
