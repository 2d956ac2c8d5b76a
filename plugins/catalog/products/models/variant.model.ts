import { Column, DataType, Model, PrimaryKey, Table } from 'stoa/plugin'

@Table({ tableName: 'catalog_variant' })
export class VariantModel extends Model {
  @PrimaryKey @Column(DataType.UUID) declare tenantId: string
  @Column(DataType.UUID) declare companyId: string
  @PrimaryKey @Column(DataType.UUID) declare id: string
  @Column(DataType.UUID) declare productId: string
  @Column(DataType.TEXT) declare sku: string
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.BIGINT) declare priceMinor: number
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.INTEGER) declare position: number
  @Column(DataType.BIGINT) declare costMinor: number | null
  @Column(DataType.INTEGER) declare weightGrams: number | null
  @Column(DataType.TEXT) declare scaleCode: string | null
}
