import { Column, CompanyRecord, type CustomValues, DataType, Table } from 'stoa/plugin'
import type { Unit } from '../../../../contracts/units.ts'

@Table({ tableName: 'catalog_product' })
export class ProductModel extends CompanyRecord {
  @Column(DataType.TEXT) declare sku: string
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.TEXT) declare kind: 'goods' | 'service'
  @Column(DataType.TEXT) declare taxClass: string
  @Column(DataType.UUID) declare categoryId: string | null
  @Column(DataType.TEXT) declare description: string | null
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.DATE) declare updatedAt: Date
  @Column(DataType.TEXT) declare soldBy: Unit
  @Column(DataType.BOOLEAN) declare openPrice: boolean
  @Column(DataType.JSONB) declare custom: CustomValues
  @Column(DataType.BIGINT) declare leastPriceMinor: number | null
  @Column(DataType.BIGINT) declare mostPriceMinor: number | null
}
