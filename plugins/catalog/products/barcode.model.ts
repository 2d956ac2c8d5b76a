import type { InferAttributes, InferCreationAttributes } from 'sequelize'
import { Column, DataType, Model, PrimaryKey, Table } from 'sequelize-typescript'

@Table({ tableName: 'catalog_barcode' })
export class BarcodeModel extends Model<
  InferAttributes<BarcodeModel>,
  InferCreationAttributes<BarcodeModel>
> {
  @PrimaryKey @Column(DataType.UUID) declare tenantId: string
  @PrimaryKey @Column(DataType.UUID) declare companyId: string
  @PrimaryKey @Column(DataType.TEXT) declare code: string
  @Column(DataType.UUID) declare variantId: string
}
