import { Column, DataType, ShopRecord, Table } from 'stoa/plugin'
import type { TopUpState } from '../rules/judge-answer.ts'

@Table({ tableName: 'top_ups_top_up' })
export class TopUpModel extends ShopRecord {
  @Column(DataType.UUID) declare documentId: string
  @Column(DataType.UUID) declare registerId: string
  @Column(DataType.TEXT) declare phone: string
  @Column(DataType.TEXT) declare country: string
  @Column(DataType.TEXT) declare operatorId: string
  @Column(DataType.TEXT) declare operatorName: string
  @Column(DataType.TEXT) declare currency: string
  @Column(DataType.BIGINT) declare amountMinor: number
  @Column(DataType.BIGINT) declare feeMinor: number
  @Column(DataType.TEXT) declare state: TopUpState
  @Column(DataType.DATE) declare sentAt: Date | null
  @Column(DataType.TEXT) declare providerRef: string | null
  @Column(DataType.TEXT) declare operatorRef: string | null
  @Column(DataType.TEXT) declare failureCode: string | null
  @Column(DataType.TEXT) declare failureMessage: string | null
  @Column(DataType.DATE) declare returnedAt: Date | null
  @Column(DataType.DATE) declare createdAt: Date
  @Column(DataType.DATE) declare updatedAt: Date
  @Column(DataType.DATE) declare settledAt: Date | null
}
