import { Column, DataType, Model, PrimaryKey, Table } from 'stoa/plugin'

@Table({ tableName: 'catalog_barcode' })
export class BarcodeModel extends Model {
  @PrimaryKey @Column(DataType.UUID) declare tenantId: string
  @PrimaryKey @Column(DataType.UUID) declare companyId: string
  @PrimaryKey @Column(DataType.TEXT) declare code: string
  @Column(DataType.TEXT) declare canonical: string
  @Column(DataType.UUID) declare variantId: string
}
