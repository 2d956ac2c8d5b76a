import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'catalog_category' })
export class CategoryModel extends CompanyRecord {
  @Column(DataType.UUID) declare parentId: string | null
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.DATE) declare updatedAt: Date
}
