import type { InferAttributes, InferCreationAttributes } from 'sequelize'
import { Column, DataType, Model, PrimaryKey, Table } from 'sequelize-typescript'

@Table({ tableName: 'catalog_category' })
export class CategoryModel extends Model<
  InferAttributes<CategoryModel>,
  InferCreationAttributes<CategoryModel>
> {
  @PrimaryKey @Column(DataType.UUID) declare tenantId: string
  @Column(DataType.UUID) declare companyId: string
  @PrimaryKey @Column(DataType.UUID) declare id: string
  @Column(DataType.UUID) declare parentId: string | null
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.INTEGER) declare version: number
  @Column(DataType.DATE) declare updatedAt: Date
}
