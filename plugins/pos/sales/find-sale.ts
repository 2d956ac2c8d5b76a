import { type Context, coreErrors, defineUseCase, Input, statement, Type } from 'stoa/plugin'
import { seenDocument } from '../documents/seen-documents.ts'
import { LINK_PURPOSE } from '../receipts/link/address.ts'

const byNumber = statement<{ id: string }>(
  'pos.sale-by-number',
  `SELECT id FROM pos_document WHERE tenant_id = $1 AND company_id = $2 AND series = $3 AND year = $4 AND serial = $5 AND kind = 'sale'`
)
const byReference = statement<{ id: string }>(
  'pos.sale-by-reference',
  `SELECT id FROM pos_document WHERE tenant_id = $1 AND company_id = $2 AND kind = 'sale' AND reference = $3`
)

/** S2026-000042: series, year and serial, by which numbers are unique. */
const NUMBER = /^([A-Z]{1,4})(\d{4})-(\d{1,15})$/
/** The public address of a receipt. */
const ADDRESS = /\/receipts\/([\w.~-]+)\/page$/

/** @throws stoa.not-found */
export const findSale = defineUseCase({
  name: 'pos.find-sale',
  summary: 'The sale of a receipt, by what is read off its paper',
  permission: 'sale.read',
  reads: true,
  input: Input({
    text: Type.String({
      minLength: 1,
      maxLength: 1000,
      description:
        'The number, the reference a till without a network gave, or the text of the QR code.'
    })
  }),
  async run(ctx, { text }) {
    const id = await saleIdOf(ctx, text.trim())
    if (id === undefined) throw coreErrors['not-found']({ what: 'sale' })
    return seenDocument(ctx, 'sale.read', id, ['sale'])
  }
})

async function saleIdOf(ctx: Context, text: string): Promise<string | undefined> {
  const token = ADDRESS.exec(text)?.[1]
  if (token !== undefined) return ctx.signedTokens.open(LINK_PURPOSE, token)?.subjectId
  const of = [ctx.tenantId, ctx.company().id]
  const [, series, year, serial] = NUMBER.exec(text.toUpperCase()) ?? []
  const [[numbered], [referred]] = await Promise.all([
    serial === undefined ? [] : byNumber([...of, series, Number(year), Number(serial)]),
    byReference([...of, text])
  ])
  return (numbered ?? referred)?.id
}
