import type { InferAttributes, InferCreationAttributes } from 'sequelize'
import { Column, DataType, Model, PrimaryKey, Table } from 'sequelize-typescript'

@Table({ tableName: 'catalog_product' })
export class ProductModel extends Model<
  InferAttributes<ProductModel>,
  InferCreationAttributes<ProductModel>
> {
  @PrimaryKey @Column(DataType.UUID) declare tenantId: string
  @Column(DataType.UUID) declare companyId: string
  @PrimaryKey @Column(DataType.UUID) declare id: string
  @Column(DataType.TEXT) declare sku: string
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.TEXT) declare kind: 'goods' | 'service'
  @Column(DataType.TEXT) declare taxClass: string
  @Column(DataType.UUID) declare categoryId: string | null
  @Column(DataType.TEXT) declare description: string | null
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.INTEGER) declare version: number
  @Column(DataType.DATE) declare updatedAt: Date
}
