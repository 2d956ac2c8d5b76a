import { Column, DataType, ShopRecord, Table } from 'stoa/plugin'
import type { OrderType } from '../../../contracts/tickets.ts'
import type { OrderState, SentLine } from './view.ts'

@Table({ tableName: 'kitchen_order' })
export class OrderModel extends ShopRecord {
  @Column(DataType.UUID) declare stationId: string
  @Column(DataType.DATEONLY) declare businessDay: string
  @Column(DataType.INTEGER) declare number: number
  @Column(DataType.UUID) declare saleId: string | null
  @Column(DataType.UUID) declare ticketId: string | null
  @Column(DataType.TEXT) declare orderType: OrderType | null
  @Column(DataType.TEXT) declare name: string | null
  @Column(DataType.TEXT) declare note: string | null
  @Column(DataType.JSONB) declare lines: SentLine[]
  @Column(DataType.UUID) declare slipId: string | null
  @Column(DataType.TEXT) declare state: OrderState
  @Column(DataType.BOOLEAN) declare open: boolean
  @Column(DataType.DATE) declare createdAt: Date
  @Column(DataType.DATE) declare preparingAt: Date | null
  @Column(DataType.DATE) declare readyAt: Date | null
  @Column(DataType.DATE) declare servedAt: Date | null
  @Column(DataType.DATE) declare cancelledAt: Date | null
}
