import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'
import type { MethodView } from './view.ts'

@Table({ tableName: 'storefront_shipping_method' })
export class MethodModel extends CompanyRecord {
  @Column(DataType.UUID) declare zoneId: string | null
  @Column(DataType.UUID) declare pickupShopId: string | null
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.UUID) declare variantId: string
  @Column(DataType.JSONB) declare rates: MethodView['rates']
  @Column(DataType.BIGINT) declare freeFromMinor: number | null
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
