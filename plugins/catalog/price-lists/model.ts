import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'
import type { PriceChannel } from '../../../contracts/price-lists.ts'

@Table({ tableName: 'catalog_price_list' })
export class PriceListModel extends CompanyRecord {
  @Column(DataType.TEXT) declare name: string
  /** Lower case, in "C" order: what lists are sorted by. Generated. */
  @Column(DataType.TEXT) declare nameKey: string
  @Column(DataType.INTEGER) declare priority: number
  @Column(DataType.ARRAY(DataType.UUID)) declare shopIds: string[] | null
  @Column(DataType.ARRAY(DataType.UUID)) declare groupIds: string[] | null
  @Column(DataType.TEXT) declare channel: PriceChannel | null
  @Column(DataType.DATE) declare validFrom: Date | null
  @Column(DataType.DATE) declare validUntil: Date | null
  @Column(DataType.BOOLEAN) declare archived: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
