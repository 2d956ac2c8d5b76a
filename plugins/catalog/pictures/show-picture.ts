import { coreErrors, defineUseCase, Input, statement, Type } from 'stoa/plugin'
import { pictureAuth } from './auth.ts'
import { objectOf, pictureObjects } from './objects.ts'
import { openAddress } from './rules/address.ts'

const byName = statement<{ name: string }>(
  'catalog.picture-by-name',
  "SELECT name FROM catalog_picture WHERE tenant_id = $1 AND company_id = $2 AND name = $3 AND state = 'shown'"
)

export interface ShownPicture {
  name: string
  bytes: Buffer
}

/** @throws stoa.not-found, stoa.storage-unavailable */
export const showPicture = defineUseCase({
  name: 'catalog.show-picture',
  summary: 'A picture of a product, in one of its sizes (WebP)',
  authStrategy: pictureAuth,
  reads: true,
  transaction: false,
  input: Input({
    address: Type.String({
      maxLength: 100,
      description: 'As it stands in the URL of the picture.'
    }),
    size: Type.Union([Type.Literal('small'), Type.Literal('medium'), Type.Literal('large')], {
      description: '160, 640 or 1280 pixels at the longest side.'
    })
  }),
  async run(ctx, { address, size }): Promise<ShownPicture> {
    const known = openAddress(address)?.name
    const [row] = await ctx.unitOfWork(
      inside => byName.alone([inside.tenantId, inside.company().id, known]),
      { reads: true }
    )
    const name = row === undefined ? null : objectOf(row.name, size)
    const bytes = name === null ? null : await pictureObjects.read(ctx, name)
    if (name === null || bytes === null) throw coreErrors['not-found']({ what: 'picture' })
    return { name, bytes }
  }
})
