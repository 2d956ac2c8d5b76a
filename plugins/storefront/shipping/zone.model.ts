import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'storefront_shipping_zone' })
export class ZoneModel extends CompanyRecord {
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.ARRAY(DataType.TEXT)) declare places: string[]
  @Column(DataType.DATE) declare updatedAt: Date
}
