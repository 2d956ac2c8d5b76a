import { ActingContext } from '../../context/acting-context.ts'
import type { OuterContext } from '../../context/context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Input } from '../../primitives/schema.ts'
import { foldedPart, zipOf } from '../archive.ts'
import { fileErrors } from '../errors.ts'
import { readPiece, unfolded } from './export-piece.ts'
import { ownExport } from './get-export.ts'
import { asAsker } from './rights.ts'
import { piecesOfExport, type ExportFacts, type ExportFormat } from './store.ts'
import { partsAround, SHEET } from './workbook.ts'

/** A file that is sent as it is read. */
export interface SentFile {
  /** Without its ending. */
  name: string
  content: AsyncIterable<Buffer>
}

/**
 * The rights of whoever asked are looked at again: as they are now, and where they stood then.
 * @throws stoa.not-found, access.forbidden, files.export-not-ready, files.export-rights-changed,
 * stoa.storage-unavailable
 */
const downloadAs = (format: ExportFormat) =>
  defineUseCase({
    name: `files.download-${format}`,
    summary: `An exported file, as ${format === 'csv' ? 'CSV' : 'an Excel workbook'}`,
    permission: 'file.export',
    withPassword: 'it moves many records at once',
    reads: true,
    transaction: false,
    humanOnly: 'it takes all records of a company out of it',
    input: Input({ exportId: Id }),
    async run(ctx, { exportId }): Promise<SentFile> {
      const made = await ctx.unitOfWork(inside => ownExport(inside, exportId), { reads: true })
      if (made.format !== format) throw coreErrors['not-found']({ what: 'export' })
      if (made.state !== 'done') throw fileErrors['export-not-ready']()
      const { keyScopes = null } = ActingContext.of(ctx).acting
      if ((await asAsker(ctx, { ...made, keyScopes })) === null) {
        throw fileErrors['export-rights-changed']()
      }
      const pieces = await ctx.unitOfWork(
        () => piecesOfExport([ctx.tenantId, ctx.company().id, exportId]),
        { reads: true }
      )
      const names = pieces.map(({ object }) => object)
      // Read before the answer begins, so that a store that is away is told as such.
      const first = await readPiece(ctx, names[0] ?? '')
      const folded = foldedPieces(ctx, first, names.slice(1))
      return {
        name: made.kind.replace('.', '-'),
        content: format === 'csv' ? text(folded) : workbook(made, folded)
      }
    }
  })

export const downloadCsv = downloadAs('csv')
export const downloadWorkbook = downloadAs('xlsx')

async function* foldedPieces(
  ctx: OuterContext,
  first: Buffer,
  others: readonly string[]
): AsyncGenerator<Buffer, void> {
  yield first
  for (const object of others) yield await readPiece(ctx, object)
}

async function* text(folded: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  for await (const piece of folded) yield await unfolded(piece)
}

const workbook = (
  { checksum, bytes, folded }: ExportFacts,
  content: AsyncIterable<Buffer>
): AsyncIterable<Buffer> =>
  zipOf([
    ...Object.entries(partsAround()).map(([name, part]) => foldedPart(name, part)),
    { name: SHEET, checksum, bytes, folded, content }
  ])
