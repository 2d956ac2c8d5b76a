import {
  checkedCustom,
  coreErrors,
  CustomInput,
  defineUseCase,
  demandRow,
  Id,
  Input,
  Type
} from 'stoa/plugin'
import { storedDocument } from '../../documents/stored-document.ts'
import { storedView } from '../../documents/view.ts'
import { SaleFields } from './sale-fields.ts'
import { lockFieldsOfSale, putFieldsOfSale } from './store.ts'

/**
 * Beside a posted sale, which itself is never changed.
 * @throws stoa.not-found, stoa.stale-version, custom-fields.values-invalid
 */
export const changeSaleFields = defineUseCase({
  name: 'pos.change-sale-fields',
  summary: 'Writes custom fields of a posted sale; keys left out stay, null takes a value away',
  permission: 'sale.note',
  heldFor: 'shop',
  input: Input({
    saleId: Id,
    customVersion: Type.Integer({
      minimum: 0,
      maximum: 2_147_483_647,
      description: 'The version its custom fields were read at; 0: there were none.'
    }),
    custom: CustomInput
  }),
  async run(ctx, { saleId, customVersion, custom: given }) {
    const [{ row }] = await Promise.all([
      storedDocument(ctx, saleId, ['sale']),
      demandRow(ctx, 'sale.read', saleId),
      demandRow(ctx, 'sale.note', saleId)
    ])
    const had = await lockFieldsOfSale(ctx, saleId)
    const version = had?.version ?? 0
    if (version !== customVersion) throw coreErrors['stale-version']({ version })
    const custom = await checkedCustom(ctx, SaleFields, given, had?.custom ?? {})
    const sale = { id: saleId, shopId: row.shop_id }
    if (!(await putFieldsOfSale(ctx, sale, custom, version))) {
      throw coreErrors['stale-version']({ version: version + 1 })
    }
    ctx.audited(saleId, { custom: Object.keys(given) })
    return storedView(ctx, await storedDocument(ctx, saleId, ['sale']))
  }
})
